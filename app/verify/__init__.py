"""Opens the published files again and says whether they hold what the plan says and nothing else.

``certificate`` and ``wording`` are loaded when the window starts.

::

    bundle                          all checks
    decided                         whether the plan is what was decided
    agreed                          what is read and what is heard, by the plan
    texts                           with parsers of our own, made of
      docx_parts, html_page, marks    documents and pages, as lists of what stands in them
      equal                           compared with the plan
    search, patterns                the backstop: removed words in all bytes
    container                       what a file holds besides its sound
    picture                         the same frames, and no more
    sound                           silent where it must be, the same elsewhere, with
      placed, samples                 an excerpt in its place, arithmetic
    relisten, whole                 listens again, around what was removed or to everything, with
      windows, listened               where, and the sound of it
      listener, evidence              written down again, or believed
      bands, edges                    what is left inside a span, and beside its edges
      left                            what a codec may leave, and what is more than that
      aligned                         whether the spans hold their words
    certificate, wording            what came of it, for programs and people
"""
