"""The player: the original, or exactly what would be published.

::

    player          from any position, at any speed
    player_clock    where the playhead is
    player_outlet   where sound goes
"""
