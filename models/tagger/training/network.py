"""The tagger: the first layers of an encoder, told how sure Whisper is of each word, and classes."""

from __future__ import annotations

import torch
from base import Base
from torch import Tensor, nn

SURENESS = 12
"""Numbers for confidence: 0 where it is not known, 1 to 10 for tenths, 11 from 0.98 up."""


class Layer(nn.Module):
    """A layer of BERT: attention and a network of one hidden layer, each added and normalised."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.ao = (nn.Linear(width, width) for _ in range(4))
        self.fi, self.fo = nn.Linear(width, inner), nn.Linear(inner, width)
        self.aln, self.oln = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, away: Tensor) -> Tensor:
        """States, [window, piece, width]; ``away`` is added to what looks at pieces that only fill a row."""
        n, t, width = x.shape
        q, k, v = (
            part(x).reshape(n, t, self.heads, width // self.heads).transpose(1, 2)
            for part in (self.q, self.k, self.v)
        )
        weights = torch.softmax(q @ k.transpose(2, 3) / (width // self.heads) ** 0.5 + away, -1)
        heard = (self.drop(weights) @ v).transpose(1, 2).reshape(n, t, width)
        x = self.aln(x + self.drop(self.ao(heard)))
        return self.oln(x + self.drop(self.fo(nn.functional.gelu(self.fi(x)))))


class Tagger(nn.Module):
    """Classes of pieces; only those of the first piece of a word are trained and read.

    Args:
        base: where the weights begin.
        rows: ids of the pieces that are kept, in their new order; the first stands for what is not there.
        layers: how many are kept.
        classes: how many there are.
    """

    def __init__(self, base: Base, rows: list[int], *, layers: int, classes: int) -> None:
        super().__init__()
        t, width = base.tensors, base.width
        table = torch.tensor(t["emb.word"].reshape(-1, width)[rows])
        peak = table.abs().amax(1, keepdim=True).clamp(min=1e-6)
        self.register_buffer("table", torch.round(table / peak * 127).to(torch.int8))
        self.register_buffer("scale", peak / 127)
        place = torch.tensor(t["emb.pos"].reshape(-1, width) + t["emb.type"][:width])
        self.place = nn.Parameter(place[:256].clone())
        self.sure = nn.Embedding(SURENESS, width)
        nn.init.zeros_(self.sure.weight)
        self.norm = nn.LayerNorm(width, base.epsilon)
        self._take(self.norm, t["emb.ln.w"], t["emb.ln.b"])
        self.layers = nn.ModuleList(Layer(width, base.heads, base.inner, base.epsilon) for _ in range(layers))
        for number, layer in enumerate(self.layers):
            for name in ("q", "k", "v", "ao", "fi", "fo", "aln", "oln"):
                self._take(getattr(layer, name), t[f"l{number}.{name}.w"], t[f"l{number}.{name}.b"])
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(width, classes)

    @staticmethod
    def _take(part: nn.Linear | nn.LayerNorm, weight: object, bias: object) -> None:
        with torch.no_grad():
            part.weight.copy_(torch.as_tensor(weight).reshape(part.weight.shape))
            part.bias.copy_(torch.as_tensor(bias))

    def forward(self, pieces: Tensor, sureness: Tensor, mask: Tensor) -> Tensor:
        """Logits, [window, piece, class], of pieces, sureness and mask, [window, piece]."""
        words = self.table[pieces].float() * self.scale[pieces]
        x = self.norm(words + self.place[: pieces.shape[1]] + self.sure(sureness))
        x = self.drop(x)
        away = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, away)
        return self.head(self.drop(x))
