"""The order of mini-batches in a script, which is that of `engine.kernels.batch_loops`."""

from engine.exports.code.plan import Plan

ORDER = '''
MASK = 2**64 - 1
GAMMA = 0x9E3779B97F4A7C15


def mixed(state):
    """The number that SplitMix64 makes of a state (Steele, Lea and Flood 2014, OOPSLA)."""
    z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def shuffled(examples, epoch):
    """The numbers of all examples in the order of an epoch, by Fisher and Yates."""
    state = mixed(((BATCH_SEED << 32) + epoch + GAMMA) & MASK)
    order = np.arange(examples)
    for last in range(examples - 1, 0, -1):
        refused = 2**32 % (last + 1)  # Lemire 2019: so all numbers from 0 to last are equally likely
        while True:
            state = (state + GAMMA) & MASK
            product = (mixed(state) >> 32) * (last + 1)
            if product % 2**32 >= refused:
                break
        other = product >> 32
        order[last], order[other] = order[other], order[last]
    return order


def batch_at(iteration):
    """The numbers of the examples that the update at this iteration learns from."""
    examples = Y_train.size
    epoch, place = divmod(iteration, -(-examples // BATCH_SIZE))
    if epoch not in ORDER:
        ORDER.clear()
        ORDER[epoch] = shuffled(examples, epoch)
    return ORDER[epoch][place * BATCH_SIZE : (place + 1) * BATCH_SIZE]


ORDER = {}  # of the present epoch
'''


def order_text(plan: Plan) -> str:
    """The order of mini-batches; nothing where every update learns from all examples."""
    if plan.batches.whole:
        return ""
    return f"BATCH_SIZE = {plan.batches.size}\nBATCH_SEED = {plan.batches.seed}\n" + ORDER.lstrip("\n")
