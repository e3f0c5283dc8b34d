/// The points of every penalty (SPEC §4 and §5); whole numbers, 0 or more.
public struct Weights: Hashable, Sendable {
  public var unserved = 2000
  public var underCaseload = 300
  public var noGroup = 150
  public var missingCycle = 1000
  public var avoidTime = 50
  public var missingGroup = 2000
  public var absence = 150
  public var coverMinute = 2
  public var offTime = 10
  public var travelMinute = 1
  public var change = 100

  /// SPEC's defaults.
  public init() {}

  /// The names in the order of SPEC's tables, with where each is kept.
  public static var named: [(name: String, path: WritableKeyPath<Weights, Int>)] {
    [
      ("unserved", \.unserved), ("underCaseload", \.underCaseload), ("noGroup", \.noGroup),
      ("missingCycle", \.missingCycle), ("avoidTime", \.avoidTime),
      ("missingGroup", \.missingGroup), ("absence", \.absence), ("coverMinute", \.coverMinute),
      ("offTime", \.offTime), ("travelMinute", \.travelMinute), ("change", \.change),
    ]
  }
}

/// Something to read or use, aligned to standards and practices.
public struct Material: Hashable, Sendable {
  public var id: String
  public var title: String
  public var standards: [String]
  public var practices: [String]
  public var url: String?

  /// A material of the given parts.
  public init(
    id: String, title: String = "", standards: [String] = [], practices: [String] = [],
    url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.standards = standards
    self.practices = practices
    self.url = url
  }
}
