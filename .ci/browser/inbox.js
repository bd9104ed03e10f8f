// Signs in to the inbox page of a running Watchword as a person would, and looks at what is shown.
// usage: node inbox.js API_URL KEY_FILE WORKSPACE [SCREENSHOT]
const fs = require("fs");
const puppeteer = require("puppeteer-core");

async function main([api, keyFile, workspace, screenshot]) {
  const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  const checks = [];
  const check = (what, holds) => checks.push([what, Boolean(holds)]);

  const response = await page.goto(api + "/");
  const policy = response.headers()["content-security-policy"] || "";
  check("the policy allows nothing by default", policy.includes("default-src 'none'") && !policy.includes("unsafe"));

  await page.type("#key", fs.readFileSync(keyFile, "utf8").trim());
  await page.click("#sign-in-form button[type=submit]");
  await page.waitForFunction(() => !document.querySelector("#workspace-field").hidden || !document.querySelector("#inbox").hidden);
  if (await page.$eval("#workspace-field", (field) => !field.hidden)) {
    await page.type("#workspace", workspace);
    await page.click("#sign-in-form button[type=submit]");
  }
  await page.waitForFunction(() => !document.querySelector("#inbox").hidden, { timeout: 15000 });
  await page.waitForSelector("#codes .card.code", { timeout: 60000 });
  // New codes come in above all the while: one card is looked at, and shown by key, for what is under a pointer moves.
  const card = await page.$("#codes .card.code");
  const digits = await card.$(".digits");
  check("a code is masked at first", !/\d{4}/.test(await digits.evaluate((output) => output.textContent)));
  await (await card.$(".show")).press("Enter");
  await page.waitForFunction((output) => /[0-9A-Z]{4}/.test(output.textContent), {}, digits);
  check("a code is shown when asked for", true);
  check("messages are listed", (await page.$$("#messages .card.message")).length > 0);
  if (screenshot) await page.screenshot({ path: screenshot });
  check("nothing was blocked or failed: " + problems.join("; "), problems.length === 0);
  await browser.close();

  for (const [what, holds] of checks) console.log((holds ? "ok      " : "FAILED  ") + what);
  const failed = checks.filter(([, holds]) => !holds).length;
  console.log(`browser: ${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then((code) => process.exit(code), (error) => { console.error(error.message); process.exit(1); });
