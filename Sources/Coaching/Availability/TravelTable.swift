/// Minutes between schools (SPEC §2: symmetric, 0 within a school, 1,000 where nothing is said).
public struct TravelTable: Sendable {
  /// What two schools without an entry are apart.
  public static let unknown = 1000

  private let count: Int
  private let minutes: [Int32]
  /// For each school the different travel times from it that a session may need: 0 first, rising, none above the roster's greatest.
  public let margins: [[Int]]

  /// The travel times of a roster.
  public init(_ roster: Roster) {
    let count = roster.schools.count
    let index = Dictionary(
      roster.schools.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var minutes = [Int32](repeating: Int32(Self.unknown), count: count * count)
    for school in 0..<count { minutes[school * count + school] = 0 }
    var margins = [Set<Int>](repeating: [0], count: count)
    for entry in roster.travel {
      guard let first = index[entry.first], let second = index[entry.second] else { continue }
      minutes[first * count + second] = Int32(entry.minutes)
      minutes[second * count + first] = Int32(entry.minutes)
      guard entry.minutes <= roster.eligibility.maxTravelMinutes else { continue }
      margins[first].insert(entry.minutes)
      margins[second].insert(entry.minutes)
    }
    // Two schools without an entry may still meet where the roster allows 1,000 minutes.
    if roster.eligibility.maxTravelMinutes >= Self.unknown {
      for school in 0..<count { margins[school].insert(Self.unknown) }
    }
    self.count = count
    self.minutes = minutes
    self.margins = margins.map { $0.sorted() }
  }

  /// Minutes between two schools (indices).
  @inline(__always)
  public func minutes(_ first: Int, _ second: Int) -> Int { Int(minutes[first * count + second]) }
}
