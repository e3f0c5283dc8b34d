import Dispatch

/// Finds every pair that can be, with all that the pairing program needs (SPEC §3).
public struct CandidateFinder: Sendable {
  /// The roster.
  public let roster: Roster
  /// Everybody's days.
  public let availability: Availability
  /// Exact scores.
  public let scores: ScoreTable
  /// Finds sessions.
  public let places: SessionPlaces
  /// Which lessons count where a pair observes.
  public let subjects: SharedSubjects
  /// Length of a meeting time: the longest meeting step of the pair activities; nil without one.
  public let meetingMinutes: Int?
  /// Length of a group time: the longest group step; nil without one.
  public let groupMinutes: Int?
  let regular: RegularTimes
  /// For each person the number of their organization; −1 for none.
  let organization: [Int]
  /// For each person which modes they allow.
  private let allowsInPerson: [Bool]
  private let allowsVirtual: [Bool]
  let apart: PairSet
  let together: PairSet

  /// Prepares the search: calendars, free time, scores. Takes time linear in people × dates.
  public init(_ roster: Roster) {
    self.roster = roster
    availability = Availability(roster, calendar: TermCalendar(roster))
    scores = ScoreTable(roster)
    places = SessionPlaces(roster, availability: availability)
    subjects = SharedSubjects(roster, availability: availability)
    regular = RegularTimes(roster, availability: availability)
    let names = Set(roster.schools.compactMap(\.organization)).sorted()
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let organizationOfSchool = roster.schools.map { $0.organization.map { number[$0]! } ?? -1 }
    organization = availability.school.map { organizationOfSchool[$0] }
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    allowsInPerson = people.map { $0.modes.contains(.inPerson) }
    allowsVirtual = people.map { $0.modes.contains(.virtual) }
    apart = PairSet(roster.apart, in: roster)
    together = PairSet(roster.together, in: roster)
    func longest(_ party: Activity.Party, _ kind: Step.Kind) -> Int? {
      roster.activities.filter { $0.per == party }.flatMap(\.steps).filter { $0.kind == kind }
        .map(\.minutes).max()
    }
    meetingMinutes = longest(.pair, .meeting)
    groupMinutes = longest(.group, .group)
  }

  /// Every candidate, leaders side by side on `threads` threads; the same on any number.
  public func find(threads: Int = 2) -> Candidates {
    let count = roster.leaders.count
    let results = LeaderResults(count: count)
    let workers = max(1, min(threads, count))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for leader in stride(from: worker, to: count, by: workers) {
        results.set(leader, candidates(ofLeader: leader, peers: roster.peers.indices))
      }
    }
    return joined(results.values())
  }

  /// The candidates that the roster forces (`together`), alone.
  public func forced() -> Candidates {
    joined(
      roster.leaders.indices.map { leader in
        let peers = together.isEmpty ? [] : roster.peers.indices.filter { together.contains(leader, $0) }
        return peers.isEmpty
          ? LeaderCandidates() : candidates(ofLeader: leader, peers: peers)
      })
  }

  /// Puts the leaders' lists into one, moving offsets along.
  private func joined(_ lists: [LeaderCandidates]) -> Candidates {
    var all = Candidates(
      pairs: [], pairsOfLeader: [], runs: [], meetingMinutes: meetingMinutes,
      groupMinutes: groupMinutes, startEvery: Int(places.startEvery), groupTimes: [],
      attendance: [], clash: ClockClash(leadersOf: roster, calendar: availability.calendar))
    all.pairs.reserveCapacity(lists.reduce(0) { $0 + $1.pairs.count })
    for list in lists {
      let firstPair = all.pairs.count
      for var pair in list.pairs {
        pair.runs = pair.runs.lowerBound + all.runs.count..<pair.runs.upperBound + all.runs.count
        pair.attendanceOffset += all.attendance.count
        all.pairs.append(pair)
      }
      all.runs += list.runs
      all.attendance += list.attendance
      all.groupTimes.append(list.groupTimes)
      all.pairsOfLeader.append(firstPair..<all.pairs.count)
    }
    return all
  }

  /// How a pair would meet; nil where it can't.
  public func mode(leader: Int, peer: Int) -> (mode: Mode, travel: Int)? {
    let other = roster.leaders.count + peer
    let travel = availability.travel.minutes(
      availability.school[leader], availability.school[other])
    if travel <= roster.eligibility.maxTravelMinutes, allowsInPerson[leader], allowsInPerson[other] {
      return (.inPerson, travel)
    }
    return allowsVirtual[leader] && allowsVirtual[other] ? (.virtual, travel) : nil
  }

  /// Where the sessions of a pair can lie, and when.
  public func pairPlaces(leader: Int, peer: Int, mode: Mode) -> PairPlaces {
    PairPlaces(
      places, subjects: subjects, leader: leader, peer: roster.leaders.count + peer, mode: mode)
  }
}

/// What one leader brings: filled by several threads, each leader once.
private final class LeaderResults: @unchecked Sendable {
  // Each slot is written by one thread and read after all have ended.
  private let slots: UnsafeMutableBufferPointer<LeaderCandidates>

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: LeaderCandidates())
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  func set(_ leader: Int, _ value: LeaderCandidates) { slots[leader] = value }
  func values() -> [LeaderCandidates] { Array(slots) }
}

/// The candidates of one leader; offsets count from the start of its own lists.
struct LeaderCandidates: Sendable {
  var pairs: [CandidatePair] = []
  var runs: [StartRun] = []
  var groupTimes: [WeekStart] = []
  var attendance: [UInt64] = []
}
