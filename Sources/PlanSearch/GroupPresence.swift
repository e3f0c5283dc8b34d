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
