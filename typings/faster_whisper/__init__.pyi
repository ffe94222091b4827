from .transcribe import WhisperModel as WhisperModel

__version__: str

def available_models() -> list[str]: ...
