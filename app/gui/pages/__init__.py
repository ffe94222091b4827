"""The pages of the window: each connects signals and nothing more.

::

    start, recent_list          bring a recording, go on with a project
    working                     while Caviard listens
    review                      where a person reviews, with
      review_views, review_parts  what it looks like, and its parts
      review_bars, review_rows    rows around and beside the transcript
      faults_bar                  what could not be looked at, one by one
      again_bar                   the one that says where else something stands
      review_errors, picking      what could not be done; what is picked to do something with
      deciding                    what each action decides
      saying                      what was done just now
      hearing                     what is listened to
      speakers_bar, legend        who is who; what marks mean
    publish                     who may see it and in which form, with
      publish_choices, preview    what is chosen once; what will be read
      reader_box, results         the second reader; the checks and the certificate
      name_line, folder_line      what it is called and where it goes
      told_line                   a line that says what is wrong with what is in it
    settings                    what a person chooses once, with
      own_lists, profile_editor   watch-lists and profiles of one's own
      keys_editor                 other keys
    guides, keys                help pages, all keys on one sheet
"""
