"""An ONNX file that is written down operator by operator: what the exports of our networks have in common."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Weights = Mapping[str, NDArray[np.float32]]
Shape = list[str | int]
"""Of a tensor; an axis of any length has a name."""


class Graph:
    """An ONNX graph that is written down from its beginning to its end.

    Args:
        weights: of the network, by their names.
    """

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self._count = 0

    def model(self, name: str, given: tuple[str, Shape], made: tuple[str, Shape]) -> onnx.ModelProto:
        """The graph as a model, which is checked.

        Args:
            name: of the graph.
            given: the name and the shape of what goes in.
            made: of what comes out.
        """
        into, out = (
            helper.make_tensor_value_info(one, TensorProto.FLOAT, shape) for one, shape in (given, made)
        )
        graph = helper.make_graph(self._nodes, name, [into], [out], self._constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        onnx.checker.check_model(model, full_check=True)
        return model

    def node(self, operator: str, *given: str, made: str = "", **attributes: object) -> str:
        """Put an operator behind others; gives the name of what it makes."""
        self._count += 1
        name = made or f"{operator.lower()}{self._count}"
        self._nodes.append(helper.make_node(operator, list(given), [name], **attributes))
        return name

    def constant(self, value: NDArray[np.generic]) -> str:
        """A tensor that is kept as it is."""
        self._count += 1
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(value), f"c{self._count}"))
        return f"c{self._count}"

    def eight_bits(self, weight: NDArray[np.float32], *, axes: int = 1) -> str:
        """A tensor that is kept in eight bits, and made of floats again when the file is loaded.

        Args:
            weight: the tensor.
            axes: how many of its first axes have a scale for each place.
        """
        rest = tuple(range(axes, weight.ndim))
        scale = np.maximum(np.abs(weight).max(axis=rest, keepdims=True), 1e-12) / 127
        whole = self.node(
            "Cast", self.constant(np.round(weight / scale).astype(np.int8)), to=TensorProto.FLOAT
        )
        return self.node("Mul", whole, self.constant(scale.astype(np.float32)))
