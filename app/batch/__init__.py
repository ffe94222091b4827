"""Many recordings: a journal of what became of each, and jobs that share the machine.

::

    before       sources                which recordings
                 begin                  a new batch, or one that goes on
    the work     run                    listen to all, look for names in all, then publish
                 crew                   on one machine
                 cluster, dask_worker   on several
                 scheduler              how those are reached
    what stays   journal                what became of each recording
                 projects               of those that are not published yet
                 held                   those that wait for a person
                 report                 for whoever wants to know how it went
"""
