"""The one face that every front uses: open, transcribe, detect, decide, publish."""
