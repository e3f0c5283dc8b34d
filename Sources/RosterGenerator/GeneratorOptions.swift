/// What a synthetic roster should be like. The same options give the same roster on every machine.
public struct GeneratorOptions: Hashable, Sendable {
  public var leaders: Int
  public var peers: Int
  public var organizations: Int
  public var schools: Int
  /// Length of the term.
  public var weeks = 15
  public var tightness = Tightness.usual
  /// Whether the leaders' groups meet.
  public var groups = true
  /// Whether lessons may be covered for observations.
  public var cover = true
  /// Whether the schools' rooms are limited.
  public var rooms = true
  /// Whether the schools of an organization lie within travel of each other; else each keeps to itself.
  public var travel = true
  /// Whether some schools deal A and B days.
  public var rotation = false
  /// How many time zones the schools are spread over; 1 to 4.
  public var zones = 1
  public var seed: UInt64 = 1

  /// A roster of that size, with everything else as usual.
  public init(leaders: Int, peers: Int, organizations: Int, schools: Int) {
    self.leaders = leaders
    self.peers = peers
    self.organizations = organizations
    self.schools = schools
  }

  /// The options of a named size.
  public init(preset: Preset) {
    switch preset {
    case .small: self.init(leaders: 6, peers: 30, organizations: 1, schools: 1)
    case .district: self.init(leaders: 60, peers: 310, organizations: 1, schools: 8)
    case .survey: self.init(leaders: 500, peers: 2_600, organizations: 13, schools: 90)
    case .network: self.init(leaders: 2_300, peers: 12_000, organizations: 13, schools: 400)
    }
  }

  /// Sizes with a name.
  public enum Preset: String, CaseIterable, Sendable {
    /// One school: 6 leaders, 30 peers.
    case small
    /// One organization of 8 schools: 60 leaders, 310 peers.
    case district
    /// 13 organizations, 90 schools: 500 leaders, 2,600 peers.
    case survey
    /// 13 organizations, 400 schools: 2,300 leaders, 12,000 peers.
    case network
  }

  /// How little free time teachers have.
  public enum Tightness: String, CaseIterable, Sendable {
    case loose, usual, tight

    /// Periods that a teacher has to themselves, of a day of seven.
    var freePeriods: ClosedRange<Int> {
      switch self {
      case .loose: 2...4
      case .usual: 1...3
      case .tight: 1...2
      }
    }

    /// How often, of 100, a teacher has one more duty.
    var dutyPercent: Int {
      switch self {
      case .loose: 20
      case .usual: 45
      case .tight: 75
      }
    }
  }
}
