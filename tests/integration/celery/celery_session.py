"""A session of Celery's own client: evaluates an expression a line, and answers each with a line of JSON.

What it knows: app, chain, chord, group, task(name, *args, **kwargs) -> signature, get(result) -> value, and proto.py_* as tasks
of a Python worker that is started with this file as its application.
"""
import json
import os
import sys
import time

from celery import Celery, chain, chord, group, states

app = Celery("session", broker=os.environ["BROKER"], backend=os.environ["BROKER"])
app.conf.update(broker_transport_options={"visibility_timeout": 3600}, worker_hijack_root_logger=False)


@app.task(name="python.add")
def add(x, y):
    return x + y


def task(name, *args, **kwargs):
    return app.signature(name, args=args, kwargs=kwargs)


def get(result, timeout=30):
    return result.get(timeout=timeout)


def wait_for_state(result, *wanted, timeout=30):
    end = time.time() + timeout
    while result.state not in wanted and time.time() < end:
        time.sleep(0.02)
    return result.state


def revoke_running(seconds):
    result = task("proto.nap", seconds).delay()
    wait_for_state(result, states.STARTED)
    app.control.revoke(result.id, terminate=True)
    return get(result)


def main():
    for line in sys.stdin:
        try:
            answer = {"value": eval(line, globals())}  # of our own test
        except Exception as error:  # whatever it is, the test wants to see it
            answer = {"error": type(error).__name__, "message": str(error)}
        print(json.dumps(answer, default=str), flush=True)


if __name__ == "__main__":
    main()
