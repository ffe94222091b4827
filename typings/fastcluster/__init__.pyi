from numpy import float64
from numpy.typing import NDArray

def linkage(X: NDArray[float64], method: str = ...) -> NDArray[float64]: ...
