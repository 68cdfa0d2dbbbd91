"""The writer's desk: what can be said about a story without playing it, and before anybody else does."""
