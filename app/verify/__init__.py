"""Opens the published files again and says whether they hold what the plan says and nothing else.

``bundle`` looks at all of them, ``relisten`` and ``aligned`` listen; ``certificate`` and ``wording`` say what
came of it, and are loaded when the window starts.
"""
