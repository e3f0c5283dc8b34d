import Coaching

/// Meetings of one peer with two leaders that overlap in some week (rule P6), and the rows that forbid them.
struct PeerClashes {
  /// Pairs and starts that clash, each with the peer's other one.
  private(set) var found: [(first: (pair: Int, start: Int), second: (pair: Int, start: Int))] = []

  var isEmpty: Bool { found.isEmpty }

  /// The clashes among the columns; columns of one leader never clash here (they exclude each other).
  init(of columns: [Column], in problem: PairingProblem) {
    guard problem.timed else { return }
    var meetings: [Int: [(pair: Int, start: Int)]] = [:]
    for column in columns {
      for (pair, start) in zip(column.pairs, column.starts) {
        let peer = Int(problem.pairs[Int(pair)].peer)
        if problem.peers[peer].wanted > 1 { meetings[peer, default: []].append((Int(pair), Int(start))) }
      }
    }
    for peer in meetings.keys.sorted() {
      let list = meetings[peer]!
      for first in list.indices {
        for second in list.indices.dropFirst(first + 1)
        where problem.clash(list[first], list[second]) {
          found.append((list[first], list[second]))
        }
      }
    }
  }
}

extension PairingProblem {
  /// Whether two meetings of one peer with different leaders overlap in some week.
  func clash(_ first: (pair: Int, start: Int), _ second: (pair: Int, start: Int)) -> Bool {
    let one = leaders[Int(pairs[first.pair].leader)]
    let other = leaders[Int(pairs[second.pair].leader)]
    guard one.index != other.index, let minutes = meetingMinutes else { return false }
    return clash.overlap(
      WeekStart(minuteOfWeek: Int(one.starts[first.start])), minutes: minutes, leader: one.index,
      WeekStart(minuteOfWeek: Int(other.starts[second.start])), minutes: minutes,
      leader: other.index)
  }

  /// The row that forbids a clash and all like it: of the peer's meetings that cover one minute, at most one.
  ///
  /// The minute is the later of the two starts, on the first leader's clock. Leaders of the second's zone count by the
  /// shift at which the two clash, on the weekdays on which it occurs; all meetings in the row overlap each other, so the row is valid.
  func clashRow(_ first: (pair: Int, start: Int), _ second: (pair: Int, start: Int)) -> LinkRow {
    let minutes = meetingMinutes ?? 0
    let one = leaders[Int(pairs[first.pair].leader)]
    let other = leaders[Int(pairs[second.pair].leader)]
    let zone = clash.zoneOfLeader[one.index]
    let otherZone = clash.zoneOfLeader[other.index]
    let start = Int(one.starts[first.start])
    let otherStart = Int(other.starts[second.start])
    let weekdays = (first: start / 1440, second: otherStart / 1440)
    let shift = clash.shifts(zone, otherZone, weekdays: weekdays).first { shift in
      let moved = otherStart + shift
      return start < moved + minutes && moved < start + minutes
    }!
    let minute = max(start, otherStart + shift)
    var terms: [LinkRow.Term] = []
    for pair in peers[Int(pairs[first.pair].peer)].pairs {
      let leader = leaders[Int(pairs[pair].leader)]
      let own = clash.zoneOfLeader[leader.index]
      guard own == zone || own == otherZone else { continue }
      let at = own == zone ? minute : minute - shift
      let weekday = own == zone ? weekdays.first : weekdays.second
      let starts = leader.starts.indices(
        above: max(at - minutes, weekday * 1440 - 1), below: min(at + 1, (weekday + 1) * 1440))
      if !starts.isEmpty { terms.append(LinkRow.Term(pair: pair, coefficient: 1, starts: starts)) }
    }
    return LinkRow(terms: terms, limit: 1)
  }
}

extension WeekStart {
  /// The start so many minutes after Monday 00:00.
  init(minuteOfWeek: Int) {
    self.init(weekday: UInt8(minuteOfWeek / 1440), minute: Int32(minuteOfWeek % 1440))
  }
}
