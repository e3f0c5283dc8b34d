import Foundation

/// A small OneRoster export, hand-written after 1EdTech's lists of columns, with what real ones are full of: deleted rows, orphans, classes
/// without periods, columns that the standard does not know, and files that must not be read.
enum SampleExport {
  /// Files of version 1.1: roles are a column of users.csv.
  static let version11: [String: String] = shared.merging([
    "users.csv": """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
    u1,active,,true,"d1,s1",teacher,aruiz,,Ana,Ruiz,,T-1,ana@example.org,,,,,secret
    u2,,,true,s1,teacher,bcarter,,Ben,Carter,,T-2,ben@example.org,,,,,secret
    u/3,active,,true,s2,teacher,cli,,Chen,"Li, Jr.",,T-3,,,,,,secret
    u4,tobedeleted,,true,s1,teacher,gone,,Gone,Away,,T-4,,,,,,
    u5,active,,true,s1,administrator,dsingh,,Dara,Singh,,T-5,dara@example.org,,,,,
    u6,active,,false,s1,teacher,left,,Left,Behind,,T-6,,,,,,
    u7,active,,true,s3,teacher,lost,,Lost,Found,,T-7,,,,,,
    st1,active,,true,s1,student,kid,,Kid,Small,,S-1,,,,,07,hunter2
    """
  ]) { _, new in new }

  /// Files of version 1.2: roles are a file of their own, and columns have changed.
  static let version12: [String: String] = shared.merging([
    "users.csv": """
    sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
    u1,active,,true,aruiz,,Anastasia,Ruiz,,T-1,ana@example.org,,,,,secret,,,Ana,,,s1,
    u2,,,true,bcarter,,Ben,Carter,,T-2,ben@example.org,,,,,secret,,,,,,s1,
    u/3,active,,true,cli,,Chen,"Li, Jr.",,T-3,,,,,,secret,,,,,,,
    u4,tobedeleted,,true,gone,,Gone,Away,,T-4,,,,,,,,,,,,s1,
    u5,active,,true,dsingh,,Dara,Singh,,T-5,dara@example.org,,,,,,,,,,,s1,
    u6,active,,false,left,,Left,Behind,,T-6,,,,,,,,,,,,s1,
    u7,active,,true,lost,,Lost,Found,,T-7,,,,,,,,,,,,s3,
    st1,active,,true,kid,,Kid,Small,,S-1,,,,,07,hunter2,,,,,,s1,
    """,
    "roles.csv": """
    sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
    r1,active,,u1,primary,teacher,,,s1,
    r2,active,,u2,primary,teacher,,,s1,
    r3,active,,u/3,secondary,teacher,,,d1,
    r4,active,,u/3,primary,teacher,,,s2,
    r5,active,,u5,primary,siteAdministrator,,,s1,
    r6,active,,u6,primary,teacher,,,s1,
    r7,active,,u7,primary,teacher,,,s3,
    r8,active,,st1,primary,student,,,s1,
    r9,tobedeleted,,st1,secondary,teacher,,,s1,
    """,
  ]) { _, new in new }

  private static let shared: [String: String] = [
    "orgs.csv": """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    d1,active,,Valley District,district,,
    s1,active,,Lincoln Middle School,school,LMS,d1
    s2,active,,Grant Middle School,School,GMS,d1
    s3,tobedeleted,,Closed School,school,,d1
    """,
    "academicSessions.csv": """
    sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
    y1,active,,2026-27,schoolYear,2026-08-31,2027-06-11,,2027
    t1,active,,Fall 2026,semester,2026-08-31,2026-12-18,y1,2027
    t2,active,,Spring 2027,semester,2027-01-11,2027-06-11,y1,2027
    g1,active,,Quarter 1,gradingPeriod,2026-08-31,2026-10-30,t1,2027
    """,
    "courses.csv": """
    sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
    c1,active,,y1,Math 7,M7,07,d1,Mathematics,
    c2,active,,y1,English,E,"07,08",d1,"English,Literacy",
    """,
    "classes.csv": """
    sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods,ourOwnColumn
    k1,active,,Math 7 A,,c1,,scheduled,,s1,t1,,,"1,03",x
    k2,active,,Math 7 B,07,c1,,scheduled,,s1,y1,,,"P2(M,W)",x
    k3,active,,Spring Math,07,c1,,scheduled,,s1,t2,,,2,x
    k4,active,,Advisory,07,,,homeroom,,s1,g1,,,,x
    k5,active,,English 8,08,c2,,scheduled,,s2,t1,,,1-2,x
    k6,tobedeleted,,Gone,07,c1,,scheduled,,s1,t1,,,3,x
    k7,active,,Nowhere,07,c1,,scheduled,,s9,t1,,,3,x
    """,
    "enrollments.csv": """
    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
    e1,active,,k1,s1,u1,teacher,true,,
    e2,active,,k2,s1,u2,teacher,true,2026-08-31,2027-06-11
    e3,active,,k3,s1,u2,teacher,true,,
    e4,active,,k4,s1,u2,teacher,true,,
    e5,active,,k5,s2,u/3,teacher,true,,
    e6,active,,k5,s2,u1,teacher,false,,
    e7,active,,k6,s1,u2,teacher,true,,
    e8,active,,k7,s9,u2,teacher,true,,
    e9,active,,k1,s1,u9,teacher,true,,
    e10,active,,k1,s1,st1,student,,,
    e11,tobedeleted,,k1,s1,u2,teacher,true,,
    e12,active,,k1,s1,u2,teacher,true,2027-02-01,
    e13,active,,k1,s1,u1,teacher,true,,
    """,
    "demographics.csv": "sourcedId,\"status\n this is no CSV and must not matter \"\"\" \u{0}",
    "manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n",
  ]

  static let bells = """
    school,label,period,start,end
    LMS,,1,8:15 AM,9:05 AM
    LMS,,2,9:10 AM,10:00 AM
    LMS,,3,10:05 AM,10:55 AM
    LMS,,workday,7:45 AM,3:45 PM
    ,,1,8:30,9:20
    ,,2,9:25,10:15
    """

  static let leaders = """
    id,caseloadMin,caseloadMax,prefers,subjects
    ANA@example.org,1,3,T-2,
    T-5,0,2,,Science
    """

  /// Writes files to a new folder, and takes it away afterwards.
  static func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    try body(folder.path)
  }
}
