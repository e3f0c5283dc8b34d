/// Every pair that can be, with its score and its possible times: all that the pairing program needs (SPEC §3).
///
/// Leaders and peers are indices of the roster's lists. Meeting times are kept as runs, never as a table of leaders × peers × times.
public struct Candidates: Sendable {
  /// Eligible pairs, by leader index, then peer index.
  public var pairs: [CandidatePair]
  /// For each leader the range of their pairs in `pairs`.
  public var pairsOfLeader: [Range<Int>]
  /// Runs of meeting times; each pair has a range of them. By weekday, then start, within a pair.
  public var runs: [StartRun]
  /// Length of a meeting time in minutes; nil where the roster has no meeting step (then pairs have no times).
  public var meetingMinutes: Int?
  /// Length of a group time in minutes; nil where the roster has no group step.
  public var groupMinutes: Int?
  /// Minutes between two starts of a run.
  public var startEvery: Int
  /// For each leader the possible group times, by weekday, then start; empty where `groupMinutes` is nil.
  public var groupTimes: [[WeekStart]]
  /// Bits of who can attend: for leader l, pair i of theirs and group time g, bit g of the pair's words.
  public var attendance: [UInt64]
  /// How the clocks of the leaders differ.
  public var clash: ClockClash

  /// Candidates of the given parts.
  public init(
    pairs: [CandidatePair], pairsOfLeader: [Range<Int>], runs: [StartRun], meetingMinutes: Int?,
    groupMinutes: Int?, startEvery: Int, groupTimes: [[WeekStart]], attendance: [UInt64],
    clash: ClockClash
  ) {
    self.pairs = pairs
    self.pairsOfLeader = pairsOfLeader
    self.runs = runs
    self.meetingMinutes = meetingMinutes
    self.groupMinutes = groupMinutes
    self.startEvery = startEvery
    self.groupTimes = groupTimes
    self.attendance = attendance
    self.clash = clash
  }

  /// Whether the peer of pair number `pair` can attend the leader's group time number `time`.
  @inlinable public func canAttend(pair: Int, groupTime time: Int) -> Bool {
    attendance[pairs[pair].attendanceOffset + time >> 6] >> UInt64(time & 63) & 1 == 1
  }

  /// How many of a leader's pairs (by number) have a peer who cannot attend the leader's group time number `time`.
  public func absent(_ pairs: [Int], atGroupTime time: Int) -> Int {
    pairs.count { !canAttend(pair: $0, groupTime: time) }
  }

  /// The meeting times of pair number `pair`, by weekday, then start.
  public func meetingTimes(ofPair pair: Int) -> [MeetingStart] {
    pairs[pair].runs.flatMap { index in
      let run = runs[index]
      return (0..<Int(run.count)).map { step in
        MeetingStart(
          at: WeekStart(weekday: run.weekday, minute: run.first + Int32(step * startEvery)),
          avoiding: Int(run.avoiding))
      }
    }
  }
}

/// A pair that can be.
public struct CandidatePair: Sendable, Hashable {
  /// Index in the roster's leaders.
  public var leader: Int32
  /// Index in the roster's peers.
  public var peer: Int32
  /// 0 to 1000.
  public var score: Int32
  /// Cycles of the pair that are not possible (SPEC §3).
  public var impossibleCycles: Int32
  public var mode: Mode
  /// Whether the roster forces it (`together`).
  public var forced: Bool
  /// What the pair is worth whatever its times: score less missingCycle · priority · impossible cycles.
  public var points: Int
  /// Range of its meeting times in `Candidates.runs`.
  public var runs: Range<Int>
  /// First word of its bits in `Candidates.attendance`.
  public var attendanceOffset: Int

  /// A pair of the given parts.
  public init(
    leader: Int32, peer: Int32, score: Int32, impossibleCycles: Int32, mode: Mode, forced: Bool,
    points: Int, runs: Range<Int>, attendanceOffset: Int
  ) {
    self.leader = leader
    self.peer = peer
    self.score = score
    self.impossibleCycles = impossibleCycles
    self.mode = mode
    self.forced = forced
    self.points = points
    self.runs = runs
    self.attendanceOffset = attendanceOffset
  }
}

/// A weekday and a minute of that day, on the clock of the leader.
public struct WeekStart: Hashable, Sendable, Comparable {
  /// 0 = Monday … 4 = Friday.
  public var weekday: UInt8
  /// Minutes since midnight.
  public var minute: Int32

  /// That minute of that weekday.
  public init(weekday: UInt8, minute: Int32) {
    self.weekday = weekday
    self.minute = minute
  }

  public static func < (left: WeekStart, right: WeekStart) -> Bool {
    (left.weekday, left.minute) < (right.weekday, right.minute)
  }
}

/// A possible meeting time.
public struct MeetingStart: Hashable, Sendable {
  public var at: WeekStart
  /// How many of the two have an `avoid` window that it overlaps (each costs `avoidTime` points).
  public var avoiding: Int

  /// A meeting time that so many of the pair would rather avoid.
  public init(at: WeekStart, avoiding: Int) {
    self.at = at
    self.avoiding = avoiding
  }
}

/// Possible starts of one weekday: `first`, and every `startEvery` minutes after it, `count` in all.
public struct StartRun: Hashable, Sendable {
  public var weekday: UInt8
  /// Minutes since midnight of the leader's clock.
  public var first: Int32
  public var count: Int32
  /// How many of the pair would rather avoid each of these starts.
  public var avoiding: UInt8

  /// `count` starts from `first` on.
  public init(weekday: UInt8, first: Int32, count: Int32, avoiding: UInt8) {
    self.weekday = weekday
    self.first = first
    self.count = count
    self.avoiding = avoiding
  }
}
