"""What can be read: texts by the plan, and removed words in all bytes.

::

    texts                     each format, with parsers of our own, made of
      docx_parts, html_page     documents and pages
      marks                     what stands in them, as a list
      equal                     compared with the plan
    search, patterns          the backstop: removed words in all bytes
"""
