"""Scheduler: which one a study is sent to, whether the way there is safe, and the connection to it.

`dask.distributed` is an extra: it is loaded where a study is sent to a cluster, and nowhere else.
"""

import asyncio
import ipaddress
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Union
from urllib.parse import urlsplit

from engine.messages.library_messages import quoted_message, reason_of
from engine.messages.message import Note
from engine.messages.problems import refused, shown
from engine.system.installation import way_to

if TYPE_CHECKING:
    from distributed import Client

AnyScheduler = Union[str, "Client"]
FIELD = "--scheduler"
ENCRYPTED = {"tls", "wss"}
UNENCRYPTED = "tcp"  # what Dask takes for granted where an address does not say
WITHIN = {"inproc"}  # this process
AN_ADDRESS = Note("an address such as tls://name:8786")
A_SCHEDULER = Note("a Dask scheduler that answers there; see docs/studies.md, A cluster")
PATIENCE = 10.0  # seconds for a scheduler to answer


def configured_address() -> str:
    """The address that Dask's own configuration names; ExperimentError where it names none."""
    check_extra()
    import dask

    address = dask.config.get("scheduler-address", None)
    if not address:
        allowed = Note("{address}, or scheduler-address in Dask's configuration", address=AN_ADDRESS)
        raise refused(FIELD, Note("no address"), allowed)
    return str(address)


def check_extra() -> None:
    """ExperimentError where the extra is not installed."""
    try:
        import distributed  # noqa: F401
    except ImportError:
        given = Note("a laboratory without dask.distributed")
        raise refused(FIELD, given, Note("the extra cluster: {way}", way=way_to("cluster"))) from None


def check_address(address: str, insecure: bool = False) -> None:
    """ExperimentError where somebody on the way could read what is sent, or answer with a program."""
    protocol, separator, _ = address.partition("://")
    if not separator:
        protocol = UNENCRYPTED
    if not address.isprintable() or not address.strip() or address != address.strip():
        raise refused(FIELD, shown(address), AN_ADDRESS)
    if insecure or protocol in ENCRYPTED | WITHIN or is_here(address if separator else f"tcp://{address}"):
        return
    allowed = Note("tls:// beyond this machine; or --insecure, in a network that nobody else uses")
    raise refused(FIELD, Note("{address}, which is not encrypted", address=shown(address)), allowed)


def is_here(address: str) -> bool:
    """Whether what is sent to this address stays on this machine."""
    try:
        host = urlsplit(address).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def connected(scheduler: AnyScheduler, insecure: bool = False) -> Iterator["Client"]:
    """A connection to the scheduler at an address, or the one that there is: it then stays open."""
    if not isinstance(scheduler, str):
        check_extra()
        yield client_in(scheduler)
        return
    check_address(scheduler, insecure)
    check_extra()
    from distributed.utils import silence_logging_cmgr

    with silence_logging_cmgr(logging.CRITICAL):  # what it complains of, it also raises
        client = client_of(scheduler)
        try:
            yield client
        finally:
            client.close()


def client_of(address: str) -> "Client":
    """A new connection; ExperimentError where there is none to be had."""
    from distributed import Client

    try:
        with ThreadPoolExecutor(max_workers=1) as apart:  # this thread may have a loop, as in Jupyter
            apart.submit(asyncio.run, knock(address)).result()
        return Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError) as error:  # TypeError: TLS without certificates
        given = Note("{address}: {said}", address=shown(address), said=said_at_the_root(error))
        raise refused(FIELD, given, A_SCHEDULER) from None


async def knock(address: str) -> None:
    """Connect and leave again: a Client that cannot connect takes long to go, and complains."""
    from distributed import Security
    from distributed.comm import connect

    comm = await connect(address, timeout=PATIENCE, **Security().get_connection_args("client"))
    await comm.close()


def client_in(scheduler: Any) -> "Client":
    """What was given, if it is a connection that is open."""
    from distributed import Client

    if isinstance(scheduler, Client) and scheduler.status == "running":
        return scheduler
    raise refused(FIELD, shown(f"{scheduler!r}"), Note("an address, or a Client of Dask that is connected"))


def said_at_the_root(error: Exception) -> str:
    """What the error says that this one came of."""
    while isinstance(error.__cause__, Exception):
        error = error.__cause__
    return reason_of(error) if isinstance(error, OSError) else quoted_message(str(error).partition("\n")[0])
