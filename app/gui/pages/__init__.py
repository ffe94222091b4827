"""The pages of the window: each connects signals and nothing more."""
