"""Qt's item models over frozen values.

::

    findings_model    categories, what is meant, and every mention
    grouping          in which order
    state_icons       small pictures of decisions and categories
"""
