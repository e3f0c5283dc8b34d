/// How a value rises with the tries, and whether they are likely to bring it as far as another.
struct Pace {
  private let goal: Int
  /// The values there were, each with the tries by then.
  private var seen: [(value: Int, tries: Int)]

  /// - Parameter goal: the value to be reached.
  init(goal: Int, value: Int) {
    self.goal = goal
    seen = [(value, 0)]
  }

  /// Takes note of a value that was reached with so many tries.
  mutating func see(_ value: Int, _ tries: Int) { seen.append((value, tries)) }

  /// Whether the last half of the tries brought nothing.
  func isSpent(_ tries: Int) -> Bool { seen.last!.tries <= tries / 2 }

  /// Whether the value would still be below the goal after `limit` tries, were it to rise on as in the last half of the tries so far.
  func isBehind(_ tries: Int, of limit: Int) -> Bool {
    guard let now = seen.last, now.value < goal else { return false }
    let middle = tries / 2
    let half = seen.last { $0.tries <= middle }!
    return now.value + (now.value - half.value) * (limit - tries) / max(1, tries - middle) < goal
  }
}
