"""Dates that identify somebody or tell when something is planned, and ages.

::

    dates                       days; its tables:
      plans                       what is planned on one
      around_days, told_days      the eve of a feast; days by what happens on them
      french_days                 the same in French
      feasts                      what comes once a year, by what leads to it
    misheard_days               by their sound
    ages                        how old somebody is
"""
