import Coaching

extension RosterDecoder {
  /// A pair and where it stands.
  struct ListedPair {
    var pair: PairID
    var node: Int
  }

  /// A list of pairs ["leader", "peer"], each once.
  mutating func pairs(_ list: Int?) -> [ListedPair] {
    var seen = SeenPairs()
    return input.items(list).compactMap { node in
      guard input.expect(.list, node) else { return nil }
      let ids = Array(input.json.children(node))
      guard ids.count == 2 else {
        input.fail(node, .notPair(of: "of a leader and a peer"))
        return nil
      }
      return pair(ids[0], ids[1], at: node, seen: &seen)
    }
  }

  private mutating func pair(_ leader: Int?, _ peer: Int?, at node: Int, seen: inout SeenPairs) -> ListedPair?
  {
    let leader = personID(leader, side: .leader)
    let peer = personID(peer, side: .peer)
    guard let leader, let peer else { return nil }
    let pair = PairID(leader: leader, peer: peer)
    guard seen.note(pair, node, input: &input) else { return nil }
    return ListedPair(pair: pair, node: node)
  }

  /// Forced pairs beyond `leaders` or `caseload.max` are faults.
  mutating func checkForced(_ pairs: [ListedPair]) {
    var forced: [String: Int] = [:]
    for entry in pairs {
      for (id, key) in [(entry.pair.leader, "caseload.max"), (entry.pair.peer, "leaders")] {
        forced[id, default: 0] += 1
        if let limit = known.mostPairs[id], forced[id] == limit + 1 {
          input.fail(entry.node, .forcedAbove(person: id, key: key, limit: limit))
        }
      }
    }
  }

  /// A pair of both lists is a fault.
  mutating func checkApart(_ pairs: [ListedPair], from forced: [ListedPair]) {
    let places = Dictionary(forced.map { ($0.pair, $0.node) }, uniquingKeysWith: { first, _ in first })
    for entry in pairs {
      guard let place = places[entry.pair] else { continue }
      input.fail(place, .apartToo(leader: entry.pair.leader, peer: entry.pair.peer))
    }
  }

  mutating func history(_ list: Int?) -> [PastPair] {
    var seen = SeenPairs()
    return input.items(list).compactMap { node in
      guard let fields = input.fields(node, HistoryKey.table) else { return nil }
      let pair = pair(input.required(fields, .leader), input.required(fields, .peer), at: node, seen: &seen)
      let terms = input.whole(input.required(fields, .terms), RosterLimits.count)
      let rating = input.share(fields[.rating], from: Share(1), to: Share(5))
      guard let pair, let terms else { return nil }
      return PastPair(pair: pair.pair, terms: terms, rating: rating)
    }
  }

  mutating func scores(_ list: Int?) -> [ExternalScore] {
    var seen = SeenPairs()
    return input.items(list).compactMap { node in
      guard let fields = input.fields(node, ScoreKey.table) else { return nil }
      let pair = pair(input.required(fields, .leader), input.required(fields, .peer), at: node, seen: &seen)
      let score = input.whole(input.required(fields, .score), RosterLimits.score)
      guard let pair, let score else { return nil }
      return ExternalScore(pair: pair.pair, score: score)
    }
  }

  mutating func eligibility(_ node: Int) -> Eligibility {
    var rules = Eligibility()
    guard let fields = input.fields(node, EligibilityKey.table) else { return rules }
    rules.sameOrganization = input.bool(fields[.sameOrganization]) ?? rules.sameOrganization
    rules.maxTravelMinutes =
      input.whole(fields[.maxTravelMinutes], RosterLimits.count) ?? rules.maxTravelMinutes
    rules.minimumScore = input.whole(fields[.minimumScore], RosterLimits.score) ?? rules.minimumScore
    rules.regularShare =
      input.share(fields[.regularShare], from: Share(0), to: Share(1), decimals: 18) ?? rules.regularShare
    return rules
  }
}

/// Pairs that may stand once in a list.
struct SeenPairs {
  private var first: [PairID: Int] = [:]

  /// Notes a pair; false, and a fault, where the list has it already.
  mutating func note(_ pair: PairID, _ node: Int, input: inout JSONReader) -> Bool {
    if let earlier = first[pair] {
      input.failRepeated(node, "entry for this pair", first: earlier)
      return false
    }
    first[pair] = node
    return true
  }
}
