"""Amounts of money, and figures that move markets.

::

    amounts                     of money; its tables:
      answers, prices             sums without a currency: asked for, told
      heard_prices                heard as hours
      dealings, sums              paid and lent, by what is done with them
      bargains, haggling          bid, offered, or what a deal works at
      limits                      told to be the most that is paid
      standing                    left, missing, made or reached
      shares                      put in by each side, fares, what a loan goes to
      quotes                      quoted for a job, planned, approved, missing
      currencies                  the rarer ones
    figures                     results; with them
      aims                        wanted, short of it, how many it hits
      cuts                        so many out of how many
      measures                    what is measured
      parts                       a part of something, how many of the largest
      runways                     how long the money lasts
    guidance                    what is expected of results
    headcounts, tallies         people without a word for them, times and how often
"""
