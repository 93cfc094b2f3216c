"""What holds for every test."""

from hypothesis import HealthCheck, settings

# A busy machine draws and runs examples slowly; time is bounded where it is the point, with tests.clock.
settings.register_profile("kaohe", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kaohe")
