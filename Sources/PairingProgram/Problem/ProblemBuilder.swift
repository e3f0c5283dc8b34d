import Coaching

/// Lays one component of a request out for pricing.
struct ProblemBuilder {
  private let request: PairingRequest
  private let candidates: Candidates
  private var problem: PairingProblem
  /// Local number of each peer; −1 outside.
  private var numberOfPeer: [Int: Int32] = [:]
  private var levelOfCost: [Int: Int] = [:]
  private var numberOfGroupCost: [Int: Int] = [:]
  /// Index of a start by minute of the week, for the leader at hand.
  private var startAtMinute = [Int16](repeating: -1, count: 7 * 1440)

  /// A builder for a request whose starts may cost so much (`startCosts`, which looks at all pairs).
  init(_ request: PairingRequest, startCosts: [Int]) {
    self.request = request
    candidates = request.candidates
    problem = PairingProblem(clash: candidates.clash)
    problem.meetingMinutes = candidates.meetingMinutes
    problem.groupMinutes = candidates.groupMinutes
    problem.underCaseload = request.weights.underCaseload
    problem.levelCosts = startCosts
    precondition(
      problem.levelCosts.count <= PairingProblem.levelLimit, "more different costs of times than codes")
    levelOfCost = Dictionary(uniqueKeysWithValues: problem.levelCosts.enumerated().map { ($1, $0) })
    problem.groupCosts = request.groupCosts
    precondition(
      problem.groupCosts.count <= PairingProblem.groupCostLimit,
      "more different costs of group times than codes")
    numberOfGroupCost = Dictionary(
      uniqueKeysWithValues: problem.groupCosts.enumerated().map { ($1, $0) })
  }

  /// The component of those leaders and peers; `usable` says which candidate pairs count.
  mutating func build(leaders: [Int], peers: [Int], usable: (Int) -> Bool) -> PairingProblem {
    for peer in peers {
      numberOfPeer[peer] = Int32(problem.peers.count)
      let need = request.weights.unserved * request.priorities[peer]
      let wanted = request.wants[peer]
      problem.peers.append(
        PeerPart(
          index: peer, wanted: wanted, need: need, priority: request.priorities[peer], pairs: []))
      problem.constant -= need * wanted
    }
    for leader in leaders { add(leader: leader, usable: usable) }
    return problem
  }

  private mutating func add(leader: Int, usable: (Int) -> Bool) {
    let first = problem.pairs.count
    let number = problem.leaders.count
    let chosen = candidates.pairsOfLeader[leader].filter(usable)
    for index in chosen {
      let pair = candidates.pairs[index]
      let peer = numberOfPeer[Int(pair.peer)]!
      problem.peers[Int(peer)].pairs.append(problem.pairs.count)
      problem.pairs.append(
        PairPart(
          leader: Int32(number), peer: peer,
          value: request.points(ofPair: index) + problem.peers[Int(peer)].need,
          score: Int(pair.score), mark: request.mark(ofPair: index), candidate: index))
    }
    let groups = request.groupTimes(ofLeader: leader)
    var part = LeaderPart(
      index: leader, caseload: request.caseloads[leader], pairs: first..<problem.pairs.count,
      starts: [], overlaps: [], words: 0, firstWord: problem.startBits.count,
      groupCount: max(1, groups.count), groupBlocks: [],
      groupFees: request.groupFees(ofLeader: leader), firstCode: problem.codes.count)
    let times = chosen.map { allowedTimes(ofPair: $0) }
    setStarts(of: &part, times: times, groups: groups)
    addBits(of: part, times: times)
    problem.leaders.append(part)
    addCodes(of: part, chosen: chosen)
  }

  /// The times that a pair may have, after fixed and taken ones.
  private func allowedTimes(ofPair index: Int) -> [PairTime] {
    guard let minutes = candidates.meetingMinutes else { return [] }
    var times = request.times(ofPair: index)
    if let only = request.fixedTimes[index] { times.removeAll { $0.at != only } }
    let pair = candidates.pairs[index]
    guard let taken = request.takenTimes[Int(pair.peer)] else { return times }
    times.removeAll { time in
      taken.contains {
        candidates.clash.overlap(
          time.at, minutes: minutes, leader: Int(pair.leader),
          $0.start, minutes: minutes, leader: $0.leader)
      }
    }
    return times
  }

  /// Numbers the starts of a leader's pairs and finds which overlap.
  private mutating func setStarts(
    of part: inout LeaderPart, times: [[PairTime]], groups: [WeekStart?]
  ) {
    for time in times.joined() { startAtMinute[time.at.minuteOfWeek] = 0 }
    for minute in startAtMinute.indices where startAtMinute[minute] >= 0 {
      startAtMinute[minute] = Int16(part.starts.count)
      part.starts.append(Int32(minute))
    }
    part.words = (part.starts.count + 63) / 64
    let minutes = candidates.meetingMinutes ?? 0
    part.overlaps = part.starts.map {
      part.starts.indices(above: Int($0) - minutes, below: Int($0) + minutes)
    }
    part.groupBlocks =
      groups.isEmpty
      ? [0..<0]
      : groups.map {
        guard let time = $0 else { return 0..<0 }
        return part.starts.indices(
          above: time.minuteOfWeek - minutes, below: time.minuteOfWeek + (candidates.groupMinutes ?? 0))
      }
  }

  private mutating func addBits(of part: LeaderPart, times: [[PairTime]]) {
    for pairTimes in times {
      let base = problem.startBits.count
      problem.startBits.append(contentsOf: repeatElement(0, count: problem.levelCosts.count * part.words))
      for time in pairTimes {
        let start = Int(startAtMinute[time.at.minuteOfWeek])
        let level = levelOfCost[time.cost]!
        problem.startBits[base + level * part.words + start / 64] |= 1 << UInt64(start % 64)
      }
    }
    for start in part.starts { startAtMinute[Int(start)] = -1 }
  }

  private mutating func addCodes(of part: LeaderPart, chosen: [Int]) {
    let absent = numberOfGroupCost[request.weights.noGroup] ?? 0
    for (offset, index) in chosen.enumerated() {
      let pair = part.pairs.lowerBound + offset
      for group in 0..<part.groupCount {
        guard let points = request.groupCost(ofPair: index, at: group) else {
          problem.codes.append(PairingProblem.noTime)
          continue
        }
        let cost = points == 0 ? 0 : points == request.weights.noGroup ? absent : numberOfGroupCost[points]!
        let level = problem.timed ? bestLevel(pair: pair, blocked: part.groupBlocks[group]) : 0
        problem.codes.append(
          level.map { PairingProblem.code(level: $0, groupCost: cost) } ?? PairingProblem.noTime)
      }
    }
  }

  /// The level of the pair's cheapest start outside `blocked`; nil where no start is left.
  private func bestLevel(pair: Int, blocked: Range<Int>) -> Int? {
    let words = problem.leaders[Int(problem.pairs[pair].leader)].words
    for level in problem.levelCosts.indices {
      let base = problem.bits(ofPair: pair, level: level)
      for word in 0..<words
      where problem.startBits[base + word] & ~StartSet.mask(of: blocked, word: word) != 0 {
        return level
      }
    }
    return nil
  }
}

extension WeekStart {
  /// Minutes since Monday 00:00.
  var minuteOfWeek: Int { Int(weekday) * 1440 + Int(minute) }
}

extension [Int32] {
  /// Indices of the values strictly between the two; the values ascend.
  func indices(above: Int, below: Int) -> Range<Int> {
    let first = place { Int($0) > above }
    return first..<Swift.max(first, place { Int($0) >= below })
  }

  /// The first index whose value passes a test that all later ones pass, too.
  private func place(where test: (Int32) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
