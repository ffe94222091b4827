"""Write CAM++ as an ONNX file, from the weights that its authors published: ``export.py WEIGHTS OUT``.

The network (H. Wang et al., "CAM++: A Fast and Efficient Network for Speaker Verification Using
Context-Aware Masking", Interspeech 2023) is written down here operator by operator, so that nothing of it is
needed but its weights. Every batch normalisation is folded into a scale and a shift; weights are kept in
eight bits, with a scale an output channel, and are floats again once the file is loaded.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto

from models.graph import Graph, Weights

BANDS, SIZE = 80, 192
BLOCKS = ((12, 1), (24, 2), (16, 2))
"""Dense layers of each block, and how far apart what they look at is."""
EPSILON = 1e-5


class Layers(Graph):
    """The layers of the network."""

    def convolution(self, given: str, name: str, norm: str = "", **attributes: object) -> str:
        """A convolution, with the normalisation behind it folded in."""
        weight = self.weights[f"{name}.weight"]
        bias = self.weights.get(f"{name}.bias", np.zeros(len(weight), np.float32))
        if norm:
            scale, shift = self._affine(norm)
            weight = weight * scale.reshape(-1, *[1] * (weight.ndim - 1))
            bias = bias * scale + shift
        return self.node("Conv", given, self.eight_bits(weight), self.constant(bias), **attributes)

    def normalised(self, given: str, norm: str) -> str:
        """A normalisation with nothing before it that it could be folded into."""
        scale, shift = (self.constant(value.reshape(-1, 1)) for value in self._affine(norm))
        return self.node("Add", self.node("Mul", given, scale), shift)

    def relu(self, given: str) -> str:
        """What is above zero."""
        return self.node("Relu", given)

    def _affine(self, norm: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        mean, variance = (self.weights[f"{norm}.running_{part}"] for part in ("mean", "var"))
        scale = self.weights.get(f"{norm}.weight", np.float32(1)) / np.sqrt(variance + EPSILON)
        return scale, self.weights.get(f"{norm}.bias", np.float32(0)) - mean * scale


def residual(graph: Layers, given: str, name: str, *, stride: int) -> str:
    """Two convolutions over time and pitch, and a way around them."""
    options = {"pads": [1, 1, 1, 1]}
    inner = graph.relu(
        graph.convolution(given, f"{name}.conv1", f"{name}.bn1", strides=[stride, 1], **options)
    )
    inner = graph.convolution(inner, f"{name}.conv2", f"{name}.bn2", **options)
    if stride > 1:
        given = graph.convolution(given, f"{name}.shortcut.0", f"{name}.shortcut.1", strides=[stride, 1])
    return graph.relu(graph.node("Add", inner, given))


def front(graph: Layers, given: str) -> str:
    """The convolutions over time and pitch: ten bands of thirty-two channels are left."""
    turned = graph.node("Transpose", given, perm=[0, 2, 1])
    made = graph.node("Unsqueeze", turned, graph.constant(np.array([1])))
    made = graph.relu(graph.convolution(made, "head.conv1", "head.bn1", pads=[1, 1, 1, 1]))
    for layer in ("head.layer1", "head.layer2"):
        made = residual(graph, made, f"{layer}.0", stride=2)
        made = residual(graph, made, f"{layer}.1", stride=1)
    made = graph.relu(graph.convolution(made, "head.conv2", "head.bn2", strides=[2, 1], pads=[1, 1, 1, 1]))
    return graph.node("Reshape", made, graph.constant(np.array([0, 32 * BANDS // 8, -1])))


def masked(graph: Layers, given: str, name: str, *, apart: int) -> str:
    """A layer that looks around and is masked by what it hears on the whole.

    The network adds the mean of a hundred frames to that of all; a window has fewer (the stride halves them),
    so that both are one.
    """
    local = graph.convolution(given, f"{name}.linear_local", pads=[apart, apart], dilations=[apart])
    mean = graph.node("ReduceMean", given, axes=[-1], keepdims=1)
    context = graph.node("Add", mean, mean)
    context = graph.relu(graph.convolution(context, f"{name}.linear1"))
    mask = graph.node("Sigmoid", graph.convolution(context, f"{name}.linear2"))
    return graph.node("Mul", local, mask)


def encoder(weights: Weights) -> onnx.ModelProto:
    """The whole network."""
    graph = Layers(weights)
    made = front(graph, "banks")
    made = graph.relu(
        graph.convolution(
            made, "xvector.tdnn.linear", "xvector.tdnn.nonlinear.batchnorm", strides=[2], pads=[2, 2]
        )
    )
    for number, (layers, apart) in enumerate(BLOCKS, 1):
        for layer in range(1, layers + 1):
            name = f"xvector.block{number}.tdnnd{layer}"
            inner = graph.relu(graph.normalised(made, f"{name}.nonlinear1.batchnorm"))
            inner = graph.relu(graph.convolution(inner, f"{name}.linear1", f"{name}.nonlinear2.batchnorm"))
            inner = masked(graph, inner, f"{name}.cam_layer", apart=apart)
            made = graph.node("Concat", made, inner, axis=1)
        name = f"xvector.transit{number}"
        made = graph.relu(graph.normalised(made, f"{name}.nonlinear.batchnorm"))
        made = graph.convolution(made, f"{name}.linear")
    made = graph.relu(graph.normalised(made, "xvector.out_nonlinear.batchnorm"))
    mean = graph.node("ReduceMean", made, axes=[-1], keepdims=1)
    off = graph.node("Sub", made, mean)
    frames = graph.node("Gather", graph.node("Shape", made), graph.constant(np.array(2)))
    others = graph.node("Cast", graph.node("Sub", frames, graph.constant(np.array(1))), to=TensorProto.FLOAT)
    squares = graph.node("ReduceSum", graph.node("Mul", off, off), graph.constant(np.array([-1])), keepdims=1)
    spread = graph.node("Sqrt", graph.node("Div", squares, others))
    voice = graph.convolution(
        graph.node("Concat", mean, spread, axis=1),
        "xvector.dense.linear",
        "xvector.dense.nonlinear.batchnorm",
    )
    graph.node("Squeeze", voice, graph.constant(np.array([2])), made="voices")
    return graph.model("speakers", ("banks", ["windows", "frames", BANDS]), ("voices", ["windows", SIZE]))


def main() -> None:
    """Read the weights and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="campplus_cn_en_common.pt")
    parser.add_argument("out", type=Path, help="encoder.onnx")
    given = parser.parse_args()
    state = torch.load(given.weights, map_location="cpu", weights_only=True)
    weights = {name: value.numpy() for name, value in state.items()}
    given.out.write_bytes(encoder(weights).SerializeToString())


if __name__ == "__main__":
    main()
