import Coaching

/// Who wishes for whom, who worked together before, who must and who must not, in a synthetic roster.
struct WishMaker {
  let options: GeneratorOptions
  let schools: [SchoolPlan]

  /// Adds the wishes of both sides.
  func addWishes(leaders: inout [Teacher<Leader>], peers: inout [Teacher<Peer>]) {
    let leadersOf = Dictionary(grouping: leaders.indices) { organization(leaders[$0].school) }
    let peersOf = Dictionary(grouping: peers.indices) { organization(peers[$0].school) }
    for index in peers.indices {
      var random = RandomSource(seed: options.seed, stream: "wish of peer \(index)")
      guard random.chance(30), let known = leadersOf[organization(peers[index].school)] else { continue }
      peers[index].role.person.prefers = random.sample(random.int(in: 1...3), of: known)
        .map { leaders[$0].role.id }
    }
    for index in leaders.indices {
      var random = RandomSource(seed: options.seed, stream: "wish of leader \(index)")
      guard random.chance(40), let known = peersOf[organization(leaders[index].school)] else { continue }
      leaders[index].role.person.prefers = random.sample(random.int(in: 1...4), of: known)
        .map { peers[$0].role.id }
    }
  }

  /// Pairs of earlier terms: about one peer in five has one.
  func history(leaders: [Teacher<Leader>], peers: [Teacher<Peer>]) -> [PastPair] {
    let leadersOf = Dictionary(grouping: leaders.indices) { organization(leaders[$0].school) }
    return peers.indices.compactMap { index in
      var random = RandomSource(seed: options.seed, stream: "history \(index)")
      guard random.chance(20), let known = leadersOf[organization(peers[index].school)] else { return nil }
      return PastPair(
        pair: PairID(leader: leaders[random.pick(known)].role.id, peer: peers[index].role.id),
        terms: random.int(in: 1...3), rating: random.chance(75) ? Share(random.int(in: 2...5)) : nil)
    }
  }

  /// Pairs that must be: at most one for every 25 leaders, and only such as surely can be.
  func together(leaders: [Teacher<Leader>], peers: [Teacher<Peer>]) -> [PairID] {
    let peersOf = Dictionary(grouping: peers.indices) { peers[$0].school }
    return leaders.indices.compactMap { index in
      guard index % 25 == 12 else { return nil }
      let leader = leaders[index]
      let match = (peersOf[leader.school] ?? []).first { surelyFit(leader, peers[$0]) }
      return match.map { PairID(leader: leader.role.id, peer: peers[$0].role.id) }
    }
  }

  /// Pairs that must not be: about one for every 60 peers.
  func apart(
    leaders: [Teacher<Leader>], peers: [Teacher<Peer>], together: [PairID]
  ) -> [PairID] {
    let leadersOf = Dictionary(grouping: leaders.indices) { organization(leaders[$0].school) }
    return peers.indices.compactMap { index in
      var random = RandomSource(seed: options.seed, stream: "apart \(index)")
      guard index % 60 == 7, let known = leadersOf[organization(peers[index].school)] else { return nil }
      let pair = PairID(leader: leaders[random.pick(known)].role.id, peer: peers[index].role.id)
      return together.contains(pair) ? nil : pair
    }
  }

  private func organization(_ school: Int) -> Int { schools[school].organization }

  /// Whether the two of one school have a daily period free together and a daily one in which the leader can observe the peer.
  private func surelyFit(_ leader: Teacher<Leader>, _ peer: Teacher<Peer>) -> Bool {
    let (first, second) = (leader.role.person, peer.role.person)
    guard first.modes.contains(.inPerson), second.modes.contains(.inPerson) else { return false }
    guard let subject = first.subjects.first(where: second.subjects.contains) else { return false }
    let labels = schools[leader.school].bells.labels
    let free = dailyPeriods(of: leader.timetable.free, except: first, labels: labels)
    let common = dailyPeriods(of: peer.timetable.free, except: second, labels: labels)
      .filter(free.contains)
    let taught = peer.timetable.taught.keys.filter { peer.timetable.taught[$0] == subject }
    let observable = dailyPeriods(of: Array(taught), except: second, labels: labels)
      .filter(free.contains)
    return !common.isEmpty && !observable.isEmpty
  }

  /// Periods that the slots hold on every label, less those of the person's duties.
  private func dailyPeriods(
    of slots: [Timetable.Slot], except person: Person, labels: [String]
  ) -> [String] {
    let duties = person.unavailable.compactMap { window -> String? in
      if case .period(let period) = window.time { period } else { nil }
    }
    let counts = Dictionary(grouping: slots, by: \.period).mapValues(\.count)
    return counts.keys.filter { counts[$0] == labels.count && !duties.contains($0) }.sorted()
  }
}
