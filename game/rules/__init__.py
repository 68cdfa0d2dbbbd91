"""What happens. These modules answer; they never speak."""
