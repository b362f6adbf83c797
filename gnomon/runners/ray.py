"""Workers on Ray: actors on this machine or on a cluster, each with what it needs kept open. Ray is an extra.

The unit of work, the retries and the files are the same as with local workers: only the hands differ. Nodes need gnomon
and its engines, and see the same folder.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from gnomon.renderers.rooms import room
from gnomon.runners.crew import PATIENCE, Event, Open, outcome_of, supervise
from gnomon.runners.local import ALONE
from gnomon.truth.refused import Refused

SHORT = 36  # characters of the folder of a cluster that is started here
PULSE = 1.0  # seconds between looks at how far a worker is


@contextmanager
def cluster(address: str, workers: int | None) -> Iterator[int]:
    """Ray at an address, or started here for as long as it is needed; gives the number of workers. Refused without."""
    if find_spec("ray") is None:
        raise Refused("--runner ray: Ray is missing: pip install 'gnomon[ray]'")
    import ray

    with ExitStack() as stack:
        given: dict[str, Any] = {"address": address or "local"}
        if not address:
            place = stack.enter_context(room())
            given |= {"include_dashboard": False} | ({"num_cpus": workers} if workers else {})
            if len(str(place)) <= SHORT:  # Ray's sockets lie there, whose paths must be short
                given["_temp_dir"] = str(place)
        try:
            ray.init(**given, log_to_driver=False, logging_level=logging.ERROR, configure_logging=False)
        except (ConnectionError, OSError, ValueError, RuntimeError) as e:
            raise Refused(f"--address: expected a Ray cluster at {address or 'this machine'}, got: {e}") from e
        stack.callback(ray.shutdown)
        cluster: Any = ray
        yield workers or max(1, int(cluster.cluster_resources().get("CPU", 1)))


def work(
    open_: Open, setting: Any, jobs: Sequence[Any], workers: int, patience: float = PATIENCE
) -> Generator[Event, None, None]:
    """Do all jobs by actors of the cluster that Ray is connected to; events as `supervise` has them."""
    return supervise(Actors(open_, setting), jobs, workers, patience)


class Actor:
    """What runs on Ray: one thread does a job, another says how far it is."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        self.do: Any = None
        self.said: list[int] = []
        self.lock = threading.Lock()

    def run(self, open_: Open, setting: Any, job: Any) -> tuple[str, Any]:
        """A job, done; what it needs is opened with the first."""
        try:
            if self.do is None:
                self.do = self.stack.enter_context(open_(setting))
        except Refused as e:
            return "stop", str(e)
        return outcome_of(self.do, job, self.tick)

    def tick(self, count: int) -> None:
        with self.lock:
            self.said.append(count)

    def pulse(self) -> list[int]:
        """The ticks since the last time."""
        with self.lock:
            said, self.said = self.said, []
        return said

    def close(self) -> None:
        """Close what is open."""
        self.stack.close()


@dataclass
class Handle:
    """A hand that is an actor."""

    crew: Actors
    actor: Any
    job: int | None = None
    heard: float = field(default_factory=time.monotonic)
    result: Any = None
    pulse: Any = None
    looked: float = 0.0
    end: str = ""
    placed: bool = False

    def ready(self) -> bool:
        """Whether it has a place: an actor that waits for a CPU holds no job."""
        import ray

        if not self.placed:
            self.pulse = self.pulse or self.actor.pulse.remote()
            self.placed = bool(ray.wait([self.pulse], timeout=0)[0])
        return self.placed

    def begin(self, job: Any) -> None:
        self.result = self.actor.run.remote(self.crew.open_, self.crew.setting, job)

    def hear(self) -> Iterator[tuple[str, Any]]:
        import ray

        if not self.placed:
            return
        done = self.result is not None and ray.wait([self.result], timeout=0)[0]
        if self.pulse is None and (done or time.monotonic() - self.looked > PULSE):
            self.pulse, self.looked = self.actor.pulse.remote(), time.monotonic()
        try:
            if self.pulse is not None and ray.wait([self.pulse], timeout=5 if done else 0)[0]:
                ticks, self.pulse = ray.get(self.pulse), None
                yield from (("tick", count) for count in ticks)
            if done:
                said, self.result = ray.get(self.result), None
                yield said
        except ray.exceptions.RayError as e:
            last = str(e).strip().splitlines()[-1:] or [""]
            self.end = f"its worker ended ({type(e).__name__}: {last[0][:200]})"

    def gone(self) -> str:
        return self.end

    def memory(self) -> int:
        return 0  # Ray watches the memory of its nodes itself


class Actors:
    """A crew of actors, a CPU each. The setting, with the user's sources, is sent once for all."""

    def __init__(self, open_: Open, setting: Any) -> None:
        import ray

        self.open_ = open_
        self.setting = ray.put(setting)
        # two threads, so that one can say how the other is; a new one is made by us, never by Ray
        remote: Any = ray.remote  # its types know nothing of max_concurrency
        self.make = remote(num_cpus=1, max_restarts=0, max_task_retries=0, max_concurrency=2)(Actor)

    def hire(self) -> Handle:
        return Handle(self, self.make.options(runtime_env={"env_vars": ALONE}).remote())

    def wait(self, hands: Sequence[Handle], seconds: float) -> None:
        import ray

        going = [h.result for h in hands if h.result is not None]
        if going:
            ray.wait(going, num_returns=1, timeout=min(seconds, PULSE))
        else:
            time.sleep(min(seconds, PULSE) / 5)

    def dismiss(self, hands: Sequence[Handle], at_once: bool) -> None:
        import ray

        if not at_once:
            ray.wait(closing := [h.actor.close.remote() for h in hands], num_returns=len(closing), timeout=10)
        for hand in hands:
            ray.kill(hand.actor)
