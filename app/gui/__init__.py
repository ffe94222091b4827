"""The window: pages that connect signals to the workbench. Qt is imported here and nowhere else."""
