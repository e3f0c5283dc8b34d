import Coaching

/// Takes a leader's cycles out of some weeks and puts them back by a new plan of the weeks (Docs/Formulation.md, T17): where minutes are short, which
/// session falls in which week decides how many cycles find room, and moving one cycle at a time does not get there.
struct WeekReplanning {
  private let problem: TermProblem
  /// For each local person their items; empty for those who have minutes enough in a week.
  private var itemsOfLeader: [[Int]]
  private var patterns: [Int: [WeekPattern]?] = [:]
  /// Items together that have too many ways to be planned; not tried again.
  private var unplannable: Set<[Int]> = []
  private var insertion = Insertion()

  init(_ problem: TermProblem) {
    self.problem = problem
    itemsOfLeader = Array(repeating: [], count: problem.people.count)
    for (number, item) in problem.items.enumerated() where item.isPossible {
      let leader = problem.tracks[item.track].leader
      if problem.tables.limits[leader].minutesPerWeek != nil { itemsOfLeader[leader].append(number) }
    }
    for leader in itemsOfLeader.indices where !isShort(leader) { itemsOfLeader[leader] = [] }
  }

  /// Whether all cycles of a leader would take most of the minutes that their weeks have.
  private func isShort(_ leader: Int) -> Bool {
    guard let most = problem.tables.limits[leader].minutesPerWeek else { return false }
    let asked = itemsOfLeader[leader].reduce(0) { sum, item in
      problem.tracks[problem.items[item].track].steps.reduce(sum) { $0 + Int($1.minutes) }
    }
    return Double(asked) > WeekPacking.tightShare * Double(most * problem.tables.weekCount)
  }

  /// Whether the item's leader has too few minutes for all, so that a plan of the weeks may help.
  func helps(_ item: Int) -> Bool { !itemsOfLeader[problem.tracks[problem.items[item].track].leader].isEmpty }

  /// The leader's items that a new plan for an item's weeks takes out: of its own window or, now and then, of the whole term.
  func affected(by item: Int, _ random: inout SplitMix) -> [Int] {
    let all = itemsOfLeader[problem.tracks[problem.items[item].track].leader]
    if random.below(4) == 0 { return all }
    let days = problem.items[item].days
    return all.filter { problem.items[$0].days.overlaps(days) }
  }

  /// Puts those items, which are out, back as well as the weeks allow.
  mutating func fill(_ items: [Int], into state: TermState, _ random: inout SplitMix) {
    let leader = problem.tracks[problem.items[items[0]].track].leader
    for item in items where patterns[item] == nil {
      patterns[item] = .some(problem.weekPatterns(ofItem: item))
    }
    let weeks = unplannable.contains(items) ? nil : weeks(of: leader, items, state, &random)
    var left = order(items, &random)
    let plan = weeks.flatMap { $0.packing.isTight ? $0.packing.best() : nil }
    if plan == nil, weeks?.packing.isTight ?? true { unplannable.insert(items) }
    if let weeks, let plan {
      let groupsFirst = problem.tracks[problem.items[left[0]].track].isGroup
      let kinds = weeks.items.indices.sorted { first, second in
        let (a, b) = (isGroup(weeks.items[first]), isGroup(weeks.items[second]))
        return a == b ? first < second : a == groupsFirst
      }
      for kind in kinds {
        let own = weeks.items[kind]
        place(
          left.filter { own.contains($0) },
          plan.choices.filter { $0.kind == kind }.map { weeks.packing.kinds[kind].patterns[$0.pattern] },
          into: state, &random)
      }
    }
    left.removeAll { state.visits[$0] != nil }
    for item in left { _ = insertion.insert(item, into: state) }
  }

  private func weeks(
    of leader: Int, _ items: [Int], _ state: TermState, _ random: inout SplitMix
  ) -> LeaderWeeks? {
    let first = leader * problem.tables.weekCount
    return LeaderWeeks(
      problem, leader: leader, items: items,
      taken: (first..<first + problem.tables.weekCount).map { state.weekMinutes[$0] },
      patterns: { patterns[$0] ?? nil }, missingCost: { Double($0.missingCost) },
      cost: { _ in Double(random.below(4) * 5) })
  }

  /// Whose absence costs most first, else at random; groups before all, or after: then only those attend whose own minutes allow it.
  private func order(_ items: [Int], _ random: inout SplitMix) -> [Int] {
    let groupsFirst = random.below(2) == 0
    let keys = items.map { item in
      let cycle = problem.items[item]
      let isGroup = problem.tracks[cycle.track].isGroup
      return (isGroup == groupsFirst ? 1 : 0, cycle.missingCost, random.below(1 << 20), item)
    }
    return keys.sorted { ($0.0, $0.1, $0.2, $0.3) > ($1.0, $1.1, $1.2, $1.3) }.map(\.3)
  }

  private func isGroup(_ items: [Int]) -> Bool { problem.tracks[problem.items[items[0]].track].isGroup }

  /// Gives each cycle one of the planned patterns that it can have.
  private mutating func place(
    _ items: [Int], _ planned: [WeekPattern], into state: TermState, _ random: inout SplitMix
  ) {
    var planned = planned
    for item in items where !planned.isEmpty {
      let own = patterns[item] ?? nil
      let turn = random.below(planned.count)
      for offset in planned.indices {
        let number = (turn + offset) % planned.count
        let weeks = planned[number].weeks
        guard own?.contains(where: { $0.weeks == weeks }) ?? false else { continue }
        if insertion.insert(item, into: state, weeks: weeks) {
          planned.remove(at: number)
          break
        }
      }
    }
  }
}
