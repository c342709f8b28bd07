"""The queue with SimPy, where a Python with it is present: prints CPU seconds, customers served and seconds waited.

Usage: by_simpy.py SERVERS CUSTOMERS, with gaps and services as two lines of JSON on the standard input.
"""

import json
import sys
import time

import simpy


def main():
    servers, customers = int(sys.argv[1]), int(sys.argv[2])
    gaps, services = (json.loads(line) for line in sys.stdin.read().splitlines())
    drawn = len(gaps)
    count = {"served": 0, "waited": 0}

    def customer(env, desk, service):
        came = env.now
        with desk.request() as request:
            yield request
            count["waited"] += env.now - came
            yield env.timeout(service)
            count["served"] += 1

    def street(env, desk):
        for number in range(customers):
            yield env.timeout(gaps[number % drawn])
            env.process(customer(env, desk, services[number % drawn]))

    begun = time.process_time()
    env = simpy.Environment()
    env.process(street(env, simpy.Resource(env, capacity=servers)))
    env.run()
    used = time.process_time() - begun
    print(json.dumps({"seconds": used, **count, "version": simpy.__version__}))


main()
