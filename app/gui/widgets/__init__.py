"""Painted views of a review: they are handed frozen values, know no workbench and say what was asked for.

::

    transcript_view             the page that is read; from frozen values to pixels:
      paragraphs, script          turns of speakers; tokens, marks, and where a caret may go
      marks, describing           what is drawn on words, and said about a finding
      column, typeset             what lies at which height; one paragraph laid out
      transcript_layout           all paragraphs laid out when needed
      transcript_paint            and drawn
      transcript_paper            and scrolled
      caret, searching            words selected, words found
      reading, spoken             as one running text, for a screen reader
    findings_view               the list beside it, with
      findings_tree, open_rows    its rows, and which are open
    sound_panel                 the sound below, with
      player_bar                  play, and how fast
      waveform_view, waveform_canvas, waveform_paint, waveform_edges, waveform_scale
    keys                        what the views themselves know
    small ones                  elided, flow, menu, shared, two_lines
"""
