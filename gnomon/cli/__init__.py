"""The `gnomon` command, one file each: how it is called. What it does stands in `gnomon.commands`.

Commands import what they need when they run, so that help and lists come at once.
"""

from __future__ import annotations

import sys
from importlib import import_module

import typer

from gnomon.cli.app import app

# as `gnomon --help` has them
for name in (
    *("listing", "show", "generate", "finish", "plan", "inspect", "export"),
    *("verify", "score", "stats", "annotate", "audit", "exam", "view", "gallery", "setup", "suite"),
):
    import_module(f"gnomon.cli.{name}")


def main() -> None:
    """The command: errors are plain text on stderr, exit 2, never a traceback."""
    from gnomon.commands.ending import heed_sigterm

    heed_sigterm()
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; the exit status."""
    try:
        result = app(arguments, prog_name="gnomon", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except typer.Exit as e:
        return e.exit_code
    except (KeyboardInterrupt, typer.Abort) as e:
        from gnomon.commands.ending import status

        return say("stopped", status(e))
    except BrokenPipeError:
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as e:
        if hasattr(e, "format_message"):  # what typer says of the command line; the class differs by version
            context, text = getattr(e, "ctx", None), e.format_message()
            return say(text + (f" (see: {context.command_path} --help)" if context else "")) if text else 2
        return say(explained(e))


def explained(error: Exception) -> str:
    """An error in plain words; a bug of ours says where it happened."""
    from gnomon.registry import NotFound
    from gnomon.truth.refused import Refused

    if isinstance(error, (NotFound, Refused)) or getattr(error, "plain", False):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'the system'}: {error.strerror}"
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return f"a bug of gnomon: {type(error).__name__}: {error}{place}"


def say(text: str, status: int = 2) -> int:
    """Plain text on stderr, no wrapping."""
    from gnomon.commands.telling import warn

    warn(f"gnomon: {text}")
    return status
