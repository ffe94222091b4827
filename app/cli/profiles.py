"""``caviard profiles``: what each audience may see."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli.console import print_document, print_line
from app.cli.options import Json
from app.domain.finding import Category
from app.domain.profile import profile_toml
from app.workbench.policy.profiles import load_profile, offered_profiles


def build() -> typer.Typer:
    """The group of commands."""
    group = typer.Typer(help="What each audience may see.", rich_markup_mode=None)
    group.command("list")(list_profiles)
    group.command("show")(show_profile)
    return group


def list_profiles(*, as_json: Json = False) -> None:
    """List the profiles that may be used."""
    profiles = offered_profiles()
    if as_json:
        rows = [{"name": profile.name, "audience": profile.audience} for profile in profiles]
        print_document({"schema": "caviard.profiles/1", "profiles": rows})
        return
    for profile in profiles:
        print_line(f"{profile.name:<9} {profile.audience}")


def show_profile(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A profile, or a file of your own.")],
    *,
    as_json: Json = False,
) -> None:
    """Show what a profile does with each category. It is printed as a file, which may be changed and used."""
    profile = load_profile(name)
    if as_json:
        actions = {category.value: profile.action(category).value for category in Category}
        document = {"name": profile.name, "audience": profile.audience, "threshold": profile.threshold}
        print_document(
            {
                "schema": "caviard.profile/1",
                **document,
                "text_style": profile.text_style.value,
                "allow": list(profile.allow),
                "categories": actions,
            }
        )
        return
    print_line(profile_toml(profile))
