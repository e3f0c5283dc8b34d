/// A rule of SPEC that a plan can break.
public enum Rule: String, Hashable, Sendable, CaseIterable {
  // The whole plan (SPEC §6).
  case rosterName, rosterDigest, value, planStatus, order

  // The pairs (SPEC §3, §4).
  case unknownPerson, duplicatePair, apart, together, tooManyLeaders, caseload
  case organization, noMode, mode, score, scoreParts, minimumScore, noPossibleCycle

  // Meeting and group times (SPEC §3, §4).
  case meetingTimeLacking, meetingTimeNotWanted, meetingTimeLength, meetingTimeImpossible, meetingTimeStart
  case groupRowLacking, groupRowNotWanted, groupTimeLength, groupTimeImpossible, groupTimeStart, cannotAttend
  case leaderTimesOverlap, peerTimesOverlap

  // The pairing's figures (SPEC §4, §6).
  case unserved, points, pairingBound, pairingGap, pairingStatus

  // Cycles and their steps (SPEC §5).
  case unknownSession, duplicateSession, cycleIncomplete, cycleNotAccounted, cycleAlsoMissing
  case missingUnknown, missingTwice, programDay, window, stepOrder, lag

  // A session's own fields (SPEC §5, §6).
  case sessionKind, sessionMode, sessionSchool, sessionTimeZone, sessionEnd, participants, absent, quorum

  // When a session may be (SPEC §5).
  case notFree, travelToLesson, startNotOffered
  case observedLesson, observedSubject, observedUnavailable, observedCovered
  case twoSessions, travelBetweenSessions

  // Cover, rooms and limits (SPEC §5).
  case coverNotAllowed, coverOfObserved, coverUnknown, coverTwice, coverNotNeeded
  case substitutes, coverMinutes, rooms, sessionsPerDay, minutesPerWeek

  // Materials and the schedule's figures (SPEC §5, §6).
  case materialUnknown, materialTwice, penalty, scheduleBound, scheduleGap, scheduleStatus
}
