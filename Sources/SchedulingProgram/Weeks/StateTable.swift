/// Where each state of a layer of a packing is: places by hash, for the innermost loop of `PackingSearch`.
///
/// The states themselves stay in the layer. A dictionary's hashing, made safe against chosen keys, took a tenth of the time of a schedule of nine schools.
struct StateTable {
  /// For each slot the round in which it was taken and a place. As many as a power of two.
  private var slots: [Slot] = Array(repeating: Slot(), count: 1024)
  private var round: Int32 = 1
  /// Places of this round.
  private var count = 0

  private struct Slot {
    var round: Int32 = 0
    var place: Int32 = 0
  }

  /// Forgets all places.
  mutating func removeAll() {
    count = 0
    guard round < .max else {
      self = StateTable()
      return
    }
    round += 1
  }

  /// The place of a state among those of the layer; the next one, which then is its own, where it has none yet.
  mutating func place(of state: PackingState, among states: [PackingState]) -> Int {
    if count * 2 >= slots.count { grow(states) }
    var slot = Int(truncatingIfNeeded: state.word) & (slots.count - 1)
    while slots[slot].round == round {
      let place = Int(slots[slot].place)
      if states[place] == state { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(round: round, place: Int32(states.count))
    count += 1
    return states.count
  }

  private mutating func grow(_ states: [PackingState]) {
    slots = Array(repeating: Slot(), count: 2 * slots.count)
    for (place, state) in states.enumerated() {
      var slot = Int(truncatingIfNeeded: state.word) & (slots.count - 1)
      while slots[slot].round == round { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(round: round, place: Int32(place))
    }
  }
}
