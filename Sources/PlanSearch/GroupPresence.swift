import Coaching

/// Who of a leader's possible peers can come to a meeting of their group, by when it is.
///
/// Sets of peers are bits. Other sessions are left out, and how people's starts fit `startEvery`: whoever can come to a session is counted here.
struct GroupPresence {
  /// For each group time who can come to it on some date.
  private(set) var atTimes: [PeerSet]
  /// Who can come at one time of some date: the largest sets, none of them within another.
  private(set) var largest: [PeerSet] = []

  /// A peer, and how far from lessons and unavailable times their session must be, in minutes.
  struct Member {
    let peer: Int
    let margin: Int
  }

  private let availability: Availability
  private let leader: Int
  private let members: [Member]
  private let minutes: Int32
  /// Whether lessons may be covered.
  private let cover: Bool

  /// - Parameter times: the leader's group times.
  init(
    _ finder: CandidateFinder, leader: Int, members: [Member], minutes: Int, cover: Bool, times: [WeekStart]
  ) {
    availability = finder.availability
    self.leader = leader
    self.members = members
    self.minutes = Int32(minutes)
    self.cover = cover
    atTimes = times.map { _ in PeerSet(count: members.count) }
    var seen: Set<[Int]> = []
    for date in availability.calendar.programDays {
      let weekday = availability.calendar.weekday(date).rawValue
      guard let kind = kind(of: date), seen.insert([weekday] + kind).inserted else { continue }
      look(at: kind, times.enumerated().filter { $1.weekday == weekday })
    }
    largest = PeerSet.maximal(largest)
  }

  /// The patterns of the leader and of each member, −1 where their school is closed; nil where the leader's is.
  private func kind(of date: Int) -> [Int]? {
    let clock = availability.clock(of: leader)
    guard let own = availability.patternNumber(person: leader, date: date, clock: clock) else { return nil }
    return [own]
      + members.map {
        availability.patternNumber(
          person: availability.leaderCount + $0.peer, date: date, clock: clock) ?? -1
      }
  }

  private func free(_ pattern: Int, margin: Int) -> ArraySlice<MinuteSpan> {
    cover
      ? availability.freeSpansWithCover(pattern: pattern, margin: margin)
      : availability.freeSpans(pattern: pattern, margin: margin)
  }

  /// One kind of day, and the group times of its weekday by their numbers.
  private mutating func look(at kind: [Int], _ times: [(offset: Int, element: WeekStart)]) {
    let own = free(kind[0], margin: 0)
    let spans = members.indices.map {
      kind[$0 + 1] < 0 ? [] : Array(free(kind[$0 + 1], margin: members[$0].margin))
    }
    func present(_ start: Int32) -> PeerSet {
      var set = PeerSet(count: members.count)
      for (member, spans) in spans.enumerated()
      where spans.contains(where: { $0.start <= start && start + minutes <= $0.end }) { set.insert(member) }
      return set
    }
    for time in times
    where own.contains(where: { $0.start <= time.element.minute && time.element.minute + minutes <= $0.end })
    {
      atTimes[time.offset].formUnion(present(time.element.minute))
    }
    var found: Set<PeerSet> = []
    for span in own {
      // A session that begins later than all these of its people can begin at the last of them just as well.
      let starts = [span.start] + spans.joined().map(\.start)
      for start in Set(starts)
      where start >= span.start && start + minutes <= span.end {
        found.insert(present(start))
      }
    }
    largest += found.sorted()
  }
}

/// A set of a leader's candidate pairs.
struct PeerSet: Hashable, Comparable {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// Those of the list that pass a test.
  init<Element>(of list: [Element], where test: (Element) -> Bool) {
    self.init(count: list.count)
    for (member, element) in list.enumerated() where test(element) { insert(member) }
  }

  mutating func insert(_ member: Int) { words[member / 64] |= 1 << UInt64(member % 64) }

  func contains(_ member: Int) -> Bool { words[member / 64] >> UInt64(member % 64) & 1 == 1 }

  mutating func formUnion(_ other: PeerSet) { for word in words.indices { words[word] |= other.words[word] } }

  func isSubset(of other: PeerSet) -> Bool { zip(words, other.words).allSatisfy { $0 & ~$1 == 0 } }

  private var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  static func < (left: PeerSet, right: PeerSet) -> Bool { left.words.lexicographicallyPrecedes(right.words) }

  /// The sets that lie in none of the others, the largest first.
  static func maximal(_ sets: [PeerSet]) -> [PeerSet] {
    var kept: [PeerSet] = []
    for set in Set(sets).sorted(by: { ($1.count, $0) < ($0.count, $1) })
    where !kept.contains(where: { set.isSubset(of: $0) }) { kept.append(set) }
    return kept
  }
}
