/// A pairing under construction: a column for each leader, and how many leaders each peer still lacks.
struct StandingColumns {
  let problem: PairingProblem
  private(set) var columns: [Column]
  /// By peer, less what required pairs of leaders without them will take.
  private(set) var lacking: [Int]
  /// The marks under which columns are made.
  let marks: [PairMark]
  /// Columns that hold each peer, by leader, for peers who want several; empty lists for the others.
  private var holders: [[Int]]
  private var prices: Prices

  /// Nobody is paired yet.
  init(_ problem: PairingProblem, marks: [PairMark]) {
    self.problem = problem
    self.marks = marks
    columns = problem.leaders.indices.map { problem.emptyColumn(leader: $0) }
    lacking = problem.peers.map(\.wanted)
    holders = Array(repeating: [], count: problem.peers.count)
    prices = Prices(profits: problem.pairs.map { Double($0.value) }, marks: marks)
    for pair in problem.pairs.indices where marks[pair] == .required {
      lacking[Int(problem.pairs[pair].peer)] -= 1
    }
  }

  /// The pairing as it stands.
  var pairing: ComponentPairing { ComponentPairing(columns, in: problem) }

  /// Leaders who hold a peer, ascending.
  func holders(ofPeer peer: Int) -> [Int] { holders[peer] }

  /// Replaces a leader's column.
  mutating func replace(_ column: Column) {
    let leader = Int(column.leader)
    for pair in columns[leader].pairs {
      let peer = Int(problem.pairs[Int(pair)].peer)
      if marks[Int(pair)] != .required { lacking[peer] += 1 }
      holders[peer].removeAll { $0 == leader }
    }
    for pair in column.pairs {
      let peer = Int(problem.pairs[Int(pair)].peer)
      if marks[Int(pair)] != .required { lacking[peer] -= 1 }
      holders[peer].append(leader)
      holders[peer].sort()
    }
    columns[leader] = column
  }

  /// The leader's best column when `profit` gives what a pair is worth (nil: it can't be had).
  mutating func best(leader: Int, profit: (Int) -> Double?) -> (worth: Double, column: Column)? {
    for pair in problem.leaders[leader].pairs {
      if let value = profit(pair), marks[pair] != .forbidden {
        prices.profits[pair] = value
        prices.marks[pair] = marks[pair]
      } else {
        prices.profits[pair] = Double(problem.pairs[pair].value)
        prices.marks[pair] = marks[pair] == .required ? .required : .forbidden
      }
    }
    setCharges(leader: leader)
    defer { prices.charges = [:] }
    return LeaderPricer.price(problem, leader: leader, prices: prices).columns.first
  }

  /// The leader's best column out of their own peers and those who lack a leader.
  mutating func bestOfAvailable(leader: Int) -> (worth: Double, column: Column)? {
    let own = Set(columns[leader].pairs)
    return best(leader: leader) { [problem, lacking] pair in
      let free = lacking[Int(problem.pairs[pair].peer)] > 0
      return free || own.contains(Int32(pair)) ? Double(problem.pairs[pair].value) : nil
    }
  }

  /// Starts at which a peer who wants several leaders meets another one are out of reach (P6).
  private mutating func setCharges(leader: Int) {
    guard problem.timed else { return }
    let starts = problem.leaders[leader].starts
    for pair in problem.leaders[leader].pairs where prices.marks[pair] != .forbidden {
      let peer = Int(problem.pairs[pair].peer)
      guard problem.peers[peer].wanted > 1 else { continue }
      for other in holders[peer] where other != leader {
        let place = columns[other].pairs.firstIndex { Int(problem.pairs[Int($0)].peer) == peer }!
        let minute = Int(problem.leaders[other].starts[Int(columns[other].starts[place])])
        var charges = prices.charges[pair] ?? Array(repeating: 0, count: starts.count)
        for clashing in clashingStarts(of: leader, with: other, minute: minute) {
          for start in clashing { charges[start] = .infinity }
        }
        prices.charges[pair] = charges
      }
    }
  }

  /// Starts of a leader that a meeting of another leader's at that minute of the week overlaps in some week.
  private func clashingStarts(of leader: Int, with other: Int, minute: Int) -> [Range<Int>] {
    let minutes = problem.meetingMinutes ?? 0
    let starts = problem.leaders[leader].starts
    let clash = problem.clash
    let zone = clash.zoneOfLeader[problem.leaders[leader].index]
    let otherZone = clash.zoneOfLeader[problem.leaders[other].index]
    return (0..<7).flatMap { weekday in
      clash.shifts(zone, otherZone, weekdays: (weekday, minute / 1440)).map { shift in
        starts.indices(
          above: max(minute + shift - minutes, weekday * 1440 - 1),
          below: min(minute + shift + minutes, (weekday + 1) * 1440))
      }
    }
  }
}
