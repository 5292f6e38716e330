import Foundation
import TestSupport
import Testing

@Suite("The command line does what its help says", .serialized)
struct SkincareTests {
    private let bread = ["--knowledge", Repository.bread]

    @Test("a question in arguments is answered on standard output")
    func asks() throws {
        let run = try Program(["ask", "whats", "sourdough"] + bread)
        #expect(run.status == 0)
        #expect(
            run.output.hasPrefix(
                "Sourdough is bread raised by wild yeast and bacteria.\n".dropLast()
            )
        )
        #expect(run.output.contains("Guild of Bakers"))
        #expect(run.notices.isEmpty)
    }

    @Test("questions on standard input are answered line by line, the last without a line end too")
    func asksLines() throws {
        let run = try Program(["ask", "--json"] + bread, input: "whats sourdough\r\n\nhello")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.map { $0.contains("\"type\":\"answer\"") } == [true, false, false])
        #expect(lines.last?.contains("\"type\":\"chat\"") == true)
    }

    @Test("chat in a pipe answers plain lines, obeys commands and ends at the end of input")
    func chats() throws {
        let run = try Program(
            ["chat"] + bread,
            input: "whats sourdough\n/sources\n/nonsense\n/quit\nhello\n"
        )
        #expect(run.status == 0)
        #expect(run.output.contains("The handbook of the guild"))
        #expect(run.notices.contains("/sources"))
        #expect(!run.output.contains("Hello"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("the same questions give the same bytes in two processes")
    func repeats() throws {
        let input =
            "whats sourdough\nwhy is my heavy loaf dense\ncan i eat it, i am gluten intolerant\nzz\n"
        let first = try Program(["ask", "--json"] + bread, input: input)
        #expect(try Program(["ask", "--json"] + bread, input: input).output == first.output)
        #expect(first.output.split(separator: "\n").count == 4)
    }

    @Test("why not: what spoke for an intent, and what its nearest pattern missed")
    func whyNot() throws {
        let run = try Program(["ask", "is the crumb good", "--why-not", "definition"] + bread)
        #expect(run.notices.contains("definition is not meant"))
        #expect(run.notices.contains("nearest   ") && run.notices.contains("missing   "))
        let unknown = try Program(["ask", "hm", "--why-not", "definitoin"] + bread)
        #expect(unknown.status == 64 && unknown.notices.contains("did you mean 'definition'?"))
    }

    @Test("an explanation names tokens, concepts, evidence and facts")
    func explains() throws {
        let run = try Program(["ask", "--explain", "why is my heavy loaf dense"] + bread)
        for part in [
            "tokens", "condition dense-crumb", "pattern", "benefit-for-condition", "dense-young",
        ] {
            #expect(run.output.contains(part))
        }
    }

    @Test("the protocol greets, answers JSON and text, and says goodbye")
    func serves() throws {
        let input = """
            {"id":7,"say":"whats sourdough"}
            hello
            /quit

            """
        let run = try Program(["serve", "--stdio"] + bread, input: input)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("+HELLO skincare/1 engine=") == true)
        #expect(lines.dropFirst().first?.contains("\"id\":7") == true)
        #expect(lines.contains { $0.hasPrefix("+CHAT 1 intents=smalltalk-greeting") })
        #expect(lines.last == "+BYE quit")
    }

    @Test("check counts what there is")
    func checks() throws {
        let run = try Program(["check", Repository.bread])
        #expect(run.status == 0)
        #expect(run.output.contains("facts 3\n"))
    }

    @Test("check reports each fault at its place and fails")
    func checksFaults() throws {
        let text = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let broken = text.replacing("sources=\"common\"", with: "sources=\"comon\"")
        let folder = try TemporaryFolder(["bread.xml": broken])
        let run = try Program(["check", folder.path])
        #expect(run.status == 1)
        #expect(run.notices.contains("bread.xml:"))
        #expect(run.notices.contains("error: unknown source 'comon'; did you mean 'common'?"))
        #expect(run.notices.hasSuffix("1 error, 0 warnings\n"))
    }

    @Test("check reports the faults of knowledge and prompts in one run")
    func checksBoth() throws {
        let text = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let knowledge = try TemporaryFolder([
            "bread.xml": text.replacing("sources=\"common\"", with: "sources=\"comon\"")
        ])
        let talk = try String(contentsOfFile: Repository.prompts + "/talk.xml", encoding: .utf8)
        let frames = try String(contentsOfFile: Repository.prompts + "/frames.xml", encoding: .utf8)
        let schema = try String(
            contentsOfFile: Repository.prompts + "/schema/prompts.xsd",
            encoding: .utf8
        )
        let prompts = try TemporaryFolder([
            "talk.xml": talk,
            "frames.xml": frames.replacing("<label/>: not yet", with: "<labl/>: not yet"),
            "schema/prompts.xsd": schema,
        ])
        let run = try Program(["check", knowledge.path, "--prompts", prompts.path])
        #expect(run.status == 1)
        #expect(run.notices.contains("unknown source 'comon'"))
        #expect(run.notices.contains("unknown placeholder <labl/>; did you mean <label/>?"))
    }

    @Test("check notes files that are to be read again, at the time that it is told")
    func checksReviews() throws {
        let text = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let dated = text.replacing("<knowledge>", with: "<knowledge review=\"2026-05-01\">")
        let folder = try TemporaryFolder(["bread.xml": dated])
        let early = try Program(["check", folder.path, "--now", "2026-05-01T12:00:00Z"])
        #expect(early.notices.isEmpty)
        let late = try Program(["check", folder.path, "--now", "2026-05-02T00:00:00Z"])
        #expect(late.status == 0)
        #expect(late.notices.contains("bread.xml:3:1: warning: was to be reviewed by 2026-05-01"))
    }

    @Test("facts browses topics, aspects, statements and sources")
    func browses() throws {
        #expect(try Program(["facts"] + bread).output == "sourdough  sourdough, 3 facts\n")
        #expect(
            try Program(["facts", "sourdough", "condition"] + bread).output.hasPrefix(
                "dense-young  "
            )
        )
        #expect(try Program(["facts", "ci-coeliac"] + bread).output.contains("Guild of Bakers"))
        #expect(try Program(["facts", "bakers-guild"] + bread).output.contains("  tl-cool\n"))
        #expect(try Program(["facts", "nonesuch"] + bread).status == 64)
    }

    @Test(
        "a wrong command line is refused with status 64",
        arguments: [
            ["bake"], ["ask", "--now", "tomorrow", "hi"], ["serve"], ["facts", "a", "b", "c"],
        ]
    )
    func refuses(arguments: [String]) throws {
        let run = try Program(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(!run.notices.isEmpty)
    }

    @Test("a folder that is not there is named")
    func namesMissingFolder() throws {
        let run = try Program(["ask", "hi", "--knowledge", "/nonexistent"])
        #expect(run.status == 1)
        #expect(run.notices.contains("/nonexistent:1:1: error:"))
    }
}

@Suite("The program finds what ships with it")
struct ResourceTests {
    @Test("beside where it was built, from any folder")
    func whereBuilt() throws {
        let run = try Program(["ask", "does it hurt"])
        #expect(run.status == 0)
        #expect(run.output.contains("not painless"))
    }

    @Test("in the share folder of where it was installed, through a link as well")
    func whereInstalled() throws {
        let files = FileManager.default
        let prefix = try TemporaryFolder()
        for folder in ["bin", "share/skincare", "links"] {
            try files.createDirectory(
                atPath: prefix.path + "/" + folder,
                withIntermediateDirectories: true
            )
        }
        let program = prefix.path + "/bin/skincare"
        try files.copyItem(atPath: Program.path, toPath: program)
        try files.copyItem(
            atPath: Repository.knowledge,
            toPath: prefix.path + "/share/skincare/Knowledge"
        )
        try files.copyItem(
            atPath: Repository.prompts,
            toPath: prefix.path + "/share/skincare/Prompts"
        )
        let link = prefix.path + "/links/skincare"
        try files.createSymbolicLink(atPath: link, withDestinationPath: program)
        for path in [program, link] {
            let run = try Program(["ask", "does it hurt"], at: path)
            #expect(run.output.contains("not painless"))
        }
    }

    @Test("and says every place it looked at where there is nothing")
    func whereNothingIs() throws {
        let folder = try TemporaryFolder()
        let program = folder.path + "/skincare"
        try FileManager.default.copyItem(atPath: Program.path, toPath: program)
        let run = try Program(
            ["ask", "hi"],
            at: program,
            in: folder.path,
            environment: ["SKINCARE_HOME": folder.path + "/home"]
        )
        #expect(run.status == 64)
        for place in ["/home/Knowledge", "/../share/skincare/Knowledge", "./Knowledge"] {
            #expect(run.notices.contains(place))
        }
    }
}
