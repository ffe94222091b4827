import numpy as np
from numpy.typing import NDArray

def pad_or_trim(array: NDArray[np.float32], length: int = 3000, *, axis: int = -1) -> NDArray[np.float32]: ...
