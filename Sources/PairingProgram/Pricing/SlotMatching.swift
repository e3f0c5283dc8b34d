/// A relaxation of one leader's choice at one group time: items into slots of overlapping starts.
///
/// Starts fall into slots such that all starts of a slot overlap each other, so a slot holds at most one meeting;
/// overlaps between neighbouring slots are let pass. Choosing items and slots is an assignment problem, solved by
/// augmenting paths. Its value bounds the choice from above.
struct SlotMatching {
  /// Worth of the chosen items, with what filling the caseload saves.
  private(set) var value = 0.0
  /// For each item its slot; −1 where it is not chosen.
  private(set) var slotOfItem: [Int]
  /// Slot of each start of the leader that occurs; −1 elsewhere.
  private(set) var slotOfStart: [Int]
  /// By slot.
  private var taken: [Bool] = []
  /// Worth of item × slot.
  private var worth: [Double] = []
  private let count: Int
  /// The chosen items.
  private var chosen: [Int] = []
  /// By slot, for the path at hand: what it gains to fill the slot, with which item, moved from where.
  private var gain: [Double] = []
  private var entering: [Int] = []
  private var previous: [Int] = []

  /// The best choice of at most `most` items; nil where the required ones do not all fit.
  init?(items: [PlacementItem], leader: LeaderPart, meetingMinutes: Int, bonus: Double) {
    count = items.count
    slotOfItem = Array(repeating: -1, count: items.count)
    slotOfStart = Array(repeating: -1, count: leader.starts.count)
    makeSlots(items, leader: leader, meetingMinutes: meetingMinutes)
    weigh(items)
    gain = Array(repeating: 0, count: taken.count)
    entering = Array(repeating: -1, count: taken.count)
    previous = entering
    var unmet = items.reduce(0) { $0 + ($1.required ? 1 : 0) }
    while chosen.count < leader.caseload.max {
      let saved = chosen.count < leader.caseload.min ? bonus : 0
      guard let path = bestPath(items, requiredOnly: unmet > 0) else { break }
      guard unmet > 0 || path.gain + saved > 0 else { break }
      unmet = max(0, unmet - 1)
      apply(path)
      value += path.gain + saved
    }
    if unmet > 0 { return nil }
  }

  /// Each slot begins with the first start that does not overlap the one that the slot before began with.
  private mutating func makeSlots(_ items: [PlacementItem], leader: LeaderPart, meetingMinutes: Int) {
    for item in items { for start in item.starts { slotOfStart[start] = 0 } }
    var first = Int.min / 2
    for start in slotOfStart.indices where slotOfStart[start] == 0 {
      let minute = Int(leader.starts[start])
      if minute - first >= meetingMinutes {
        first = minute
        taken.append(false)
      }
      slotOfStart[start] = taken.count - 1
    }
  }

  private mutating func weigh(_ items: [PlacementItem]) {
    worth = Array(repeating: -.infinity, count: count * taken.count)
    for (number, item) in items.enumerated() {
      for (start, cost) in zip(item.starts, item.costs) {
        let place = number * taken.count + slotOfStart[start]
        worth[place] = max(worth[place], item.value - cost)
      }
    }
  }

  /// A way to choose one item more: it enters `slots.last`, the item moved out of it the one before, and so on.
  private struct Path {
    var gain: Double
    /// From the slot with room back to the one that the new item enters, each with the item that comes in.
    var steps: [(slot: Int, item: Int)]
  }

  /// The path of most gain; required items enter before others, and stay (a chosen item is moved, never dropped).
  private mutating func bestPath(_ items: [PlacementItem], requiredOnly: Bool) -> Path? {
    let slots = taken.count
    for slot in 0..<slots {
      gain[slot] = -.infinity
      previous[slot] = -1
    }
    enter(items, requiredOnly: requiredOnly)
    // Moving chosen items on: Bellman–Ford, at most as many passes as there are slots.
    for _ in 0..<slots {
      if !moveOn() { break }
    }
    var best = -1
    for slot in 0..<slots where !taken[slot] && gain[slot] > -.infinity {
      if best < 0 || gain[slot] > gain[best] { best = slot }
    }
    guard best >= 0 else { return nil }
    var steps: [(slot: Int, item: Int)] = []
    var slot = best
    while slot >= 0, steps.count <= slots {
      steps.append((slot, entering[slot]))
      slot = previous[slot]
    }
    return Path(gain: gain[best], steps: steps)
  }

  /// The best new item for each slot.
  private mutating func enter(_ items: [PlacementItem], requiredOnly: Bool) {
    let slots = taken.count
    worth.withUnsafeBufferPointer { worth in
      for item in 0..<count where slotOfItem[item] < 0 && (items[item].required || !requiredOnly) {
        let base = item * slots
        for slot in 0..<slots where worth[base + slot] > gain[slot] {
          gain[slot] = worth[base + slot]
          entering[slot] = item
        }
      }
    }
  }

  /// Moves chosen items to other slots where that gains; says whether it did.
  private mutating func moveOn() -> Bool {
    let slots = taken.count
    var changed = false
    worth.withUnsafeBufferPointer { worth in
      for item in chosen {
        let from = slotOfItem[item]
        guard gain[from] > -.infinity else { continue }
        let base = item * slots
        let left = gain[from] - worth[base + from]
        for slot in 0..<slots where left + worth[base + slot] > gain[slot] + 1e-9 && slot != from {
          gain[slot] = left + worth[base + slot]
          entering[slot] = item
          previous[slot] = from
          changed = true
        }
      }
    }
    return changed
  }

  private mutating func apply(_ path: Path) {
    for step in path.steps {
      if slotOfItem[step.item] < 0 { chosen.append(step.item) }
      slotOfItem[step.item] = step.slot
    }
    taken[path.steps[0].slot] = true
  }
}
