from . import StorageView

class WhisperGenerationResult:
    @property
    def sequences(self) -> list[list[str]]: ...
    @property
    def sequences_ids(self) -> list[list[int]]: ...
    @property
    def scores(self) -> list[float]: ...
    @property
    def logits(self) -> list[list[StorageView]]: ...
    @property
    def no_speech_prob(self) -> float: ...

class WhisperAlignmentResult:
    @property
    def alignments(self) -> list[tuple[int, int]]: ...
    @property
    def text_token_probs(self) -> list[float]: ...

class Whisper:
    def __init__(
        self,
        model_path: str,
        device: str = "cpu",
        *,
        device_index: int | list[int] = 0,
        compute_type: str | dict[str, str] = "default",
        inter_threads: int = 1,
        intra_threads: int = 0,
        max_queued_batches: int = 0,
        flash_attention: bool = False,
        tensor_parallel: bool = False,
        files: dict[str, bytes] | None = None,
    ) -> None: ...
    @property
    def compute_type(self) -> str: ...
    @property
    def device(self) -> str: ...
    @property
    def is_multilingual(self) -> bool: ...
    @property
    def n_mels(self) -> int: ...
    @property
    def num_languages(self) -> int: ...
    def encode(self, features: StorageView, to_cpu: bool = False) -> StorageView: ...
    def align(
        self,
        features: StorageView,
        start_sequence: list[int],
        text_tokens: list[list[int]],
        num_frames: int | list[int],
        *,
        median_filter_width: int = 7,
    ) -> list[WhisperAlignmentResult]: ...
    def detect_language(self, features: StorageView) -> list[list[tuple[str, float]]]: ...
    def generate(
        self,
        features: StorageView,
        prompts: list[list[str]] | list[list[int]],
        *,
        beam_size: int = 5,
        patience: float = 1,
        num_hypotheses: int = 1,
        length_penalty: float = 1,
        repetition_penalty: float = 1,
        no_repeat_ngram_size: int = 0,
        max_length: int = 448,
        return_scores: bool = False,
        return_logits_vocab: bool = False,
        return_no_speech_prob: bool = False,
        max_initial_timestamp_index: int = 50,
        suppress_blank: bool = True,
        suppress_tokens: list[int] | None = ...,
        sampling_topk: int = 1,
        sampling_temperature: float = 1,
    ) -> list[WhisperGenerationResult]: ...
