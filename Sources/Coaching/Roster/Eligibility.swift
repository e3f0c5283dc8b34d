/// What a pair must fulfil (SPEC §3).
public struct Eligibility: Hashable, Sendable {
  public var sameOrganization: Bool
  public var maxTravelMinutes: Int
  public var minimumScore: Int
  /// The share of weeks in which a meeting time must be free; 0 to 1.
  public var regularShare: Share

  /// The rules for pairs; what is left out has SPEC's default.
  public init(
    sameOrganization: Bool = true, maxTravelMinutes: Int = 30, minimumScore: Int = 1,
    regularShare: Share = Share(numerator: 6, denominator: 10)
  ) {
    self.sameOrganization = sameOrganization
    self.maxTravelMinutes = maxTravelMinutes
    self.minimumScore = minimumScore
    self.regularShare = regularShare
  }
}

/// A leader and a peer, by id.
public struct PairID: Hashable, Sendable {
  public var leader: String
  public var peer: String

  /// The pair of the leader and the peer of those ids.
  public init(leader: String, peer: String) {
    self.leader = leader
    self.peer = peer
  }
}

/// A pair of earlier terms.
public struct PastPair: Hashable, Sendable {
  public var pair: PairID
  public var terms: Int
  /// 1 to 5; nil where nobody rated it. Decimals are kept as they are written.
  public var rating: Share?

  /// A pair that worked together for so many terms.
  public init(pair: PairID, terms: Int, rating: Share? = nil) {
    self.pair = pair
    self.terms = terms
    self.rating = rating
  }
}

/// A pair's score from elsewhere, 0 to 1000.
public struct ExternalScore: Hashable, Sendable {
  public var pair: PairID
  public var score: Int

  /// The score of the pair.
  public init(pair: PairID, score: Int) {
    self.pair = pair
    self.score = score
  }
}
