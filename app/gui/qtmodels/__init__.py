"""Qt's item models over frozen values."""
