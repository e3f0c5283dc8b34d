/// Goes through the weeks, and in each through the tracks, and keeps the cheapest way to every state whose cost is within a slack.
struct PackingSearch {
  enum Outcome {
    /// The cheapest packing and its cost beyond the bound of the prices.
    case found(Double, [LeaderPacking.Choice])
    /// No packing lies within the slack; the least that was passed over.
    case none(next: Double)
    case givenUp
  }

  let capacities: [Int32]
  /// Of a minute of the leader in each week; the moves are reduced by them, and minutes that nobody takes cost them, too.
  let prices: WeekPrices
  /// What is missing at least of what comes (see `LeaderPacking`).
  let ahead: [Double]
  let tracks: [LeaderPacking.Track]
  let moves: [WeekMoves]
  let stateLimit: Int
  let keptAway: (LeaderPacking.Choice) -> Double

  /// Groups first, so that it is known whether their sessions fall in the week when the peers' minutes are.
  private let order: [Int]
  /// States met so far, in all runs.
  private var met = 0
  /// The places of the states of the layer in hand.
  private var places = StateTable()
  /// Lists of sessions that fall in one week together, and what it costs beyond their patterns that members are kept away.
  private var lists: [[LeaderPacking.Choice]] = []
  private var extra: [Extra: Double] = [:]

  private struct Extra: Hashable {
    let list: Int32
    let keptAway: UInt64
  }

  /// All states after one track of one week.
  private struct Layer {
    var states: [PackingState] = []
    var costs: [Double] = []
    var parents: [Int32] = []
    var chosen: [Int32] = []

    /// Adds a way to a state; `places` says where each state is.
    mutating func add(
      _ state: PackingState, cost: Double, parent: Int, move: Int, _ places: inout StateTable
    ) {
      let known = places.place(of: state, among: states)
      if known < states.count {
        guard cost < costs[known] else { return }
        costs[known] = cost
        parents[known] = Int32(parent)
        chosen[known] = Int32(move)
      } else {
        states.append(state)
        costs.append(cost)
        parents.append(Int32(parent))
        chosen.append(Int32(move))
      }
    }
  }

  init(
    capacities: [Int32], prices: WeekPrices, ahead: [Double], tracks: [LeaderPacking.Track],
    moves: [WeekMoves], stateLimit: Int, keptAway: @escaping (LeaderPacking.Choice) -> Double
  ) {
    self.capacities = capacities
    self.prices = prices
    self.ahead = ahead
    self.tracks = tracks
    self.moves = moves
    self.stateLimit = stateLimit
    self.keptAway = keptAway
    order = tracks.indices.filter { tracks[$0].isGroup } + tracks.indices.filter { !tracks[$0].isGroup }
  }

  /// Looks at all packings that cost at most the slack more than the bound of the prices.
  mutating func run(slack: Double) -> Outcome {
    var layers: [Layer] = []
    var current = Layer()
    places.removeAll()
    current.add(PackingState(), cost: 0, parent: -1, move: -1, &places)
    var next = Double.infinity
    for week in capacities.indices {
      // What counts as missing from now on was known before to be missing at least.
      let known = prices.share * (ahead[week + 1] - ahead[week])
      for number in current.costs.indices { current.costs[number] += known }
      for (turn, track) in order.enumerated() {
        var after = Layer()
        places.removeAll()
        let own = moves[track].moves[week]
        for number in current.states.indices {
          step(
            current, number, track, own, week: week, endsWeek: turn == order.count - 1, slack, &after, &next)
        }
        met += after.states.count
        guard met <= stateLimit else { return .givenUp }
        layers.append(current)
        current = after
      }
    }
    guard let best = current.costs.indices.min(by: { current.costs[$0] < current.costs[$1] }) else {
      return .none(next: next)
    }
    layers.append(current)
    return .found(current.costs[best], choices(layers, best))
  }

  /// All moves of a track from one state; `moves` are those of the week.
  private mutating func step(
    _ layer: Layer, _ number: Int, _ track: Int, _ moves: [[WeekMoves.Move]], week: Int, endsWeek: Bool,
    _ slack: Double, _ after: inout Layer, _ next: inout Double
  ) {
    let state = layer.states[number]
    let own = moves[state.node(track)]
    for move in own.indices {
      var cost = layer.costs[number] + own[move].reduced + prices.share * own[move].missing
      if cost > slack {
        next = min(next, cost)
        continue
      }
      var to = state
      to.used += own[move].leader
      guard to.used <= capacities[week] else { continue }
      to.set(track, own[move].next)
      if !own[move].sessions.isEmpty { to.sessions = list(to.sessions, own[move].sessions) }
      if to.sessions != 0, keepsAway(track, own[move].others, to.sessions, week) {
        to.keptAway |= 1 << UInt64(tracks[track].member!)
      }
      if endsWeek {
        cost += prices.minutes[week] * Double(capacities[week] - to.used)
        if to.sessions != 0 { cost += absence(to) }
        if cost > slack {
          next = min(next, cost)
          continue
        }
        to.used = 0
        to.sessions = 0
        to.keptAway = 0
      }
      after.add(to, cost: cost, parent: number, move: move, &places)
    }
  }

  /// The list of those sessions and some more.
  private mutating func list(_ known: Int32, _ sessions: [LeaderPacking.Choice]) -> Int32 {
    let all = (known == 0 ? [] : lists[Int(known) - 1]) + sessions
    if let place = lists.firstIndex(of: all) { return Int32(place + 1) }
    lists.append(all)
    return Int32(lists.count)
  }

  /// Whether a peer with so many minutes in the week has too few left for the shortest of the sessions.
  private func keepsAway(_ track: Int, _ minutes: Int32, _ list: Int32, _ week: Int) -> Bool {
    guard tracks[track].member != nil, let most = tracks[track].peerMinutes?[week] else { return false }
    return minutes + lists[Int(list) - 1].reduce(Int32.max) { min($0, length($1)) } > most
  }

  private func length(_ session: LeaderPacking.Choice) -> Int32 { weeks(session).session?.minutes ?? 0 }

  /// What the week's sessions cost beyond what their patterns were charged, with those members kept away.
  private mutating func absence(_ state: PackingState) -> Double {
    let key = Extra(list: state.sessions, keptAway: state.keptAway)
    if let known = extra[key] { return known }
    var sum = 0.0
    for session in lists[Int(state.sessions) - 1] {
      var choice = session
      choice.keptAway = state.keptAway
      let cycle = tracks[session.track].cycles[session.cycle]
      let cost = choice.keptAway == 0 ? cycle.costs[session.pattern] : keptAway(choice)
      sum += max(0, cost - (1 - prices.share) * cycle.costs[session.pattern])
    }
    extra[key] = sum
    return sum
  }

  /// The patterns on the way to the last layer's state.
  private func choices(_ layers: [Layer], _ last: Int) -> [LeaderPacking.Choice] {
    var found: [LeaderPacking.Choice] = []
    var state = last
    for number in layers.indices.reversed() where number > 0 {
      let (week, turn) = ((number - 1) / order.count, (number - 1) % order.count)
      let parent = Int(layers[number].parents[state])
      let before = layers[number - 1].states[parent]
      let move = moves[order[turn]].moves[week][before.node(order[turn])][Int(layers[number].chosen[state])]
      found += move.begun
      state = parent
    }
    return found.map { withKeptAway($0, found) }
  }

  /// A group's choice with the members whom their own patterns keep away.
  private func withKeptAway(
    _ choice: LeaderPacking.Choice, _ all: [LeaderPacking.Choice]
  ) -> LeaderPacking.Choice {
    guard tracks[choice.track].isGroup else { return choice }
    guard let (week, length) = weeks(choice).session else { return choice }
    var result = choice
    for (number, track) in tracks.enumerated() {
      guard let member = track.member, let most = track.peerMinutes?[week] else { continue }
      var minutes = length
      for other in all where other.track == number {
        let place = week - weeks(other).first
        if weeks(other).others.indices.contains(place) { minutes += weeks(other).others[place] }
      }
      if minutes > most { result.keptAway |= 1 << UInt64(member) }
    }
    return result
  }

  private func weeks(_ choice: LeaderPacking.Choice) -> WeekPattern {
    tracks[choice.track].cycles[choice.cycle].patterns[choice.pattern]
  }
}
