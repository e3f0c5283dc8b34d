/// The problems that "fair" solves one after another, made from a component's own (Docs/Formulation.md, F).
extension PairingProblem {
  /// Only the leaders that peers get count, by priority, each `servedUnit` points; pairs, times and rules stay.
  ///
  /// The rest of a pair's points is its score, scaled so that all together do not make a unit: a linear program in which
  /// thousands of solutions are alike is slow for the simplex method.
  var servedOnly: PairingProblem {
    var variant = self
    variant.constant = 0
    variant.underCaseload = 0
    variant.groupCosts = groupCosts.map { _ in 0 }
    for leader in leaders.indices {
      variant.leaders[leader].groupFees = leaders[leader].groupFees.map { _ in 0 }
    }
    variant.levelCosts = levelCosts.map { _ in 0 }
    let best = max(1, pairs.map(\.score).max() ?? 1)
    for (number, pair) in pairs.enumerated() {
      variant.pairs[number].value =
        peers[Int(pair.peer)].priority * servedUnit + max(0, pair.score) * Self.tieLimit / best
    }
    return variant
  }

  /// Points of one leader of a peer of priority 1 in `servedOnly`.
  var servedUnit: Int { 1 + Self.tieLimit * peers.reduce(0) { $0 + $1.wanted } }

  private static let tieLimit = 20

  /// No served peer's total is below `threshold`; nil where a required pair forbids it.
  ///
  /// A peer who wants one leader loses the pairs below it. For one who wants several a row (F2) for each pair below it:
  /// with it, the others of the peer make up for what it lacks.
  func above(threshold: Int) -> PairingProblem? {
    var variant = self
    for peer in peers {
      let low = peer.pairs.filter { pairs[$0].score < threshold && pairs[$0].mark != .forbidden }
      for pair in low {
        let others = peer.pairs.filter { $0 != pair && pairs[$0].mark != .forbidden }
        let best = others.map { pairs[$0].score }.sorted(by: >).prefix(peer.wanted - 1).reduce(0, +)
        let lack = threshold - pairs[pair].score
        if best < lack {
          if pairs[pair].mark == .required { return nil }
          variant.pairs[pair].mark = .forbidden
          continue
        }
        var terms = others.map {
          LinkRow.Term(pair: $0, coefficient: -min(lack, pairs[$0].score), starts: nil)
        }
        terms.append(LinkRow.Term(pair: pair, coefficient: lack, starts: nil))
        variant.extraRows.append(LinkRow(terms: terms.sorted { $0.pair < $1.pair }, limit: 0))
      }
    }
    return variant
  }

  /// Each missing leader costs `need` more, by priority, and at least `served` must be had, by priority (F1) if `strict`.
  func serving(_ served: Int, extraNeed need: Int, strict: Bool) -> PairingProblem {
    var variant = self
    for pair in pairs.indices {
      variant.pairs[pair].value += need * peers[Int(pairs[pair].peer)].priority
    }
    for peer in peers { variant.constant -= need * peer.priority * peer.wanted }
    if strict {
      let terms = pairs.indices.map {
        LinkRow.Term(pair: $0, coefficient: -peers[Int(pairs[$0].peer)].priority, starts: nil)
      }
      variant.extraRows.append(LinkRow(terms: terms, limit: -served))
    }
    return variant
  }

  /// The same choices in this variant of the problem, with its points.
  func counted(_ pairing: ComponentPairing) -> ComponentPairing {
    ComponentPairing(
      pairing.columns.map { column in
        self.column(
          leader: Int(column.leader),
          picks: zip(column.pairs, column.starts).map { (Int($0), Int($1)) }, group: Int(column.group))
      }, in: self)
  }

  /// Σ leaders that peers get · priority.
  func served(_ pairing: ComponentPairing) -> Int {
    pairing.columns.reduce(0) { sum, column in
      column.pairs.reduce(sum) { $0 + peers[Int(pairs[Int($1)].peer)].priority }
    }
  }

  /// The lowest total of a served peer; nil where nobody is served.
  func lowestTotal(_ pairing: ComponentPairing) -> Int? {
    var totals: [Int32: Int] = [:]
    for column in pairing.columns {
      for pair in column.pairs { totals[pairs[Int(pair)].peer, default: 0] += pairs[Int(pair)].score }
    }
    return totals.values.min()
  }

  /// No more than this can be served, by priority, if every served peer's total reaches the threshold.
  func servedLimit(threshold: Int) -> Int {
    peers.reduce(0) { sum, peer in
      let scores = peer.pairs.filter { pairs[$0].mark != .forbidden }.map { pairs[$0].score }
      let best = scores.sorted(by: >).prefix(peer.wanted)
      return best.reduce(0, +) >= threshold ? sum + peer.priority * best.count : sum
    }
  }
}
