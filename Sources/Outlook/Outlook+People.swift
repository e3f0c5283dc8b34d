import Coaching

extension Outlook {
  /// Leaders whom no peer can be given.
  func leadersWithoutPeers() -> [Finding] {
    guard !roster.peers.isEmpty else { return [] }
    return roster.leaders.indices.compactMap { leader in
      guard candidates.pairsOfLeader[leader].isEmpty else { return nil }
      let person = roster.leaders[leader].person
      if candidates.groupMinutes != nil, candidates.groupTimes[leader].isEmpty {
        return Finding(
          .leaderWithoutGroupTime, .problem, people: [person.id],
          """
          \(name(person)) has no weekly time for a group session of \(candidates.groupMinutes!) minutes, and so can't be given peers. \
          Free such a time in most weeks.
          """)
      }
      return Finding(
        .leaderWithoutPeers, .problem, people: [person.id],
        "No peer can be paired with \(name(person)): \(NearestMiss(self).sentence(ofLeader: leader))")
    }
  }

  /// Peers whom no leader can take, with the nearest miss and what would lift it.
  func peersWithoutLeader() -> [Finding] {
    guard !roster.leaders.isEmpty else { return [] }
    let miss = NearestMiss(self)
    let lonely = roster.peers.indices.filter { leadersOfPeer[$0] == 0 }
    // Looking for the way out costs most, and a list of hundreds is read for its pattern.
    let explained = lonely.prefix(100).enumerated().map { place, peer in
      let person = roster.peers[peer].person
      return Finding(
        .peerWithoutLeader, .problem, people: [person.id],
        "No leader can take \(name(person)): \(miss.sentence(ofPeer: peer, lookForWayOut: place < 25))")
    }
    let others = lonely.dropFirst(100).map { roster.peers[$0].person }
    guard !others.isEmpty else { return explained }
    return explained + [
      Finding(
        .peerWithoutLeader, .problem, people: others.map(\.id),
        "No leader can take \(others.count) more peers: \(names(others)).")
    ]
  }

  /// People whose free time is far below others': less than a quarter of the median.
  func scarceTime() -> [Finding] {
    let availability = finder.availability
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    guard people.count >= 4 else { return [] }
    let minutes = people.indices.map { person in
      availability.calendar.programDays.reduce(0) { sum, date in
        let number = availability.patternNumber(
          person: person, date: date, clock: availability.clock(of: person))
        guard let number else { return sum }
        return availability.freeSpans(pattern: number, margin: 0)
          .reduce(sum) { $0 + Int($1.end - $1.start) }
      }
    }
    let median = minutes.sorted()[minutes.count / 2]
    let weeks = max(1, availability.calendar.programDays.count / 5)
    return people.indices.filter { minutes[$0] * 4 < median }.map { person in
      Finding(
        .scarceTime, .warning, people: [people[person].id],
        """
        \(name(people[person])) is free \(minutes[person] / weeks) minutes a week; half of all people have \(median / weeks) \
        or more. Sessions with them will be hard to place. Are their lessons and unavailable times right?
        """)
    }
  }

  /// Leaders whom many more peers put first than their caseload holds.
  func wantedLeaders() -> [Finding] {
    var wishes: [String: [Person]] = [:]
    for peer in roster.peers {
      if let first = peer.person.prefers.first { wishes[first, default: []].append(peer.person) }
    }
    return roster.leaders.compactMap { leader in
      let fans = wishes[leader.id] ?? []
      guard fans.count >= 4, fans.count > 2 * leader.caseload.max else { return nil }
      return Finding(
        .oneLeaderWanted, .note, people: [leader.id] + fans.map(\.id),
        """
        \(fans.count) peers wish for \(name(leader.person)) first, who may take \(leader.caseload.max). Most of these wishes can't come true: \
        ask the peers for a second wish.
        """)
    }
  }

  /// Goals that no leader meets in the least.
  func goalsWithoutLeader() -> [Finding] {
    let practices = Set(roster.leaders.flatMap(\.practices).map { ExactText($0) })
    var unmet: [String: [Person]] = [:]
    var cache: [ExactText: Bool] = [:]
    func segments(_ code: String) -> [ExactText] { code.split(separator: ".").map { ExactText($0) } }
    let codes = Set(roster.leaders.flatMap(\.standards).map(segments))
    func isMet(_ topic: Goal.Topic) -> Bool {
      switch topic {
      case .practice(let name): return practices.contains(ExactText(name))
      case .standard(let code):
        if let known = cache[ExactText(code)] { return known }
        let goal = segments(code)
        let met = codes.contains { own in
          let common = zip(own, goal).prefix { $0 == $1 }.count
          return common >= 3 || common == own.count
        }
        cache[ExactText(code)] = met
        return met
      }
    }
    for peer in roster.peers {
      for goal in peer.goals where !isMet(goal.topic) {
        switch goal.topic {
        case .practice(let name): unmet["practice \"\(name)\"", default: []].append(peer.person)
        case .standard(let code): unmet["standard \(code)", default: []].append(peer.person)
        }
      }
    }
    let topics = unmet.keys.sorted()
    // One by one while they can be read one by one; a long list is told at once.
    guard topics.count > 5 else {
      return topics.map { topic in
        Finding(
          .goalWithoutLeader, .note, people: unmet[topic]!.map(\.id),
          "No leader lists the \(topic) or one near it, the goal of \(names(unmet[topic]!)). Is it spelt as the leaders' are?"
        )
      }
    }
    let people = Set(unmet.values.joined().map(\.id))
    let shown = topics.prefix(5).joined(separator: ", ")
    return [
      Finding(
        .goalWithoutLeader, .note,
        people: roster.peers.map(\.id).filter(people.contains),
        """
        No leader lists \(topics.count) of the goals, or one near them (\(shown) and \(topics.count - 5) more); \(people.count) \
        peers state them. Are they spelt as the leaders' are?
        """)
    ]
  }

  /// The same e-mail address twice, or the same name at the same school.
  func duplicatePeople() -> [Finding] {
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    var byMail: [String: [Person]] = [:]
    var byName: [String: [Person]] = [:]
    for person in people {
      if let email = person.email, !email.isEmpty { byMail[email.lowercased(), default: []].append(person) }
      if !person.name.isEmpty {
        byName["\(person.name.lowercased())/\(person.school)", default: []].append(person)
      }
    }
    let leaders = Set(roster.leaders.map(\.id))
    var told: Set<[String]> = []
    return [byMail, byName].flatMap { table in
      table.keys.sorted().compactMap { key in
        let twins = table[key]!
        let ids = twins.map(\.id)
        guard twins.count > 1, told.insert(ids).inserted else { return nil }
        let sides = Set(twins.map { leaders.contains($0.id) })
        let advice =
          sides.count > 1
          ? "Somebody who leads and is a peer, too, can be in two sessions at once here: keep one entry."
          : "If so, keep one entry. If they are two, tables and calendars tell them apart better by a middle name or initial."
        return Finding(
          .duplicatePeople, .warning, people: ids, "\(names(twins)) look like one person. \(advice)"
        )
      }
    }
  }
}
