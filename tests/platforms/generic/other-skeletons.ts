import type { PageKind } from '../../../src/core/task'

/** A page that is no task, drawn by us with invented wording. */
export interface OtherSkeleton {
  name: string
  html: string
  pageKind?: PageKind
}

const nav = '<nav><a href="/a">Home</a> <a href="/b">Work</a> <a href="/c">Help</a> <a href="/d">Account</a></nav>'
const footer =
  '<footer><a href="/t">Terms of service</a> <a href="/p">Privacy policy</a> © Invented Ltd. All rights reserved.</footer>'

export const OTHER_SKELETONS: readonly OtherSkeleton[] = [
  {
    name: 'sign-in',
    html: `<h1>Welcome back</h1><form><label>E-mail <input type="email" name="email"></label><label>Password <input type="password" name="password"></label><label><input type="checkbox"> Remember me</label><button type="submit">Sign in</button></form><a href="/forgot">Forgot your password?</a>`,
  },
  {
    name: 'sign-up with a choice',
    html: `${nav}<h1>Create your account</h1><form><label>First name <input name="firstName"></label><label>Last name <input name="lastName"></label><label>E-mail <input type="email"></label><label><input type="radio" name="kind"> Person</label><label><input type="radio" name="kind"> Company</label><label>Country <select name="country"><option>Atlantis</option><option>Lemuria</option></select></label><button type="submit">Submit</button></form>${footer}`,
  },
  {
    name: 'checkout',
    html: `${nav}<h1>Checkout</h1><form><label>Card number <input name="card-number"></label><label>CVC <input name="cvc"></label><label>Street address <input name="address"></label><fieldset><legend>Shipping</legend><label><input type="radio" name="ship"> Standard</label><label><input type="radio" name="ship"> Express</label></fieldset><p>Subtotal $24.00</p><p>Total price: $29.00</p><button type="submit">Place order</button></form>${footer}`,
  },
  {
    name: 'contact form',
    html: `${nav}<h1>Contact us</h1><form><label>Your name <input name="name"></label><label>E-mail <input type="email" name="email"></label><label>Subject <select><option>A question</option><option>A complaint</option></select></label><label>Message <textarea name="message"></textarea></label><button type="submit">Submit</button></form>${footer}`,
  },
  {
    name: 'settings',
    html: `${nav}<h1>Notification settings</h1><form>${['Weekly letter', 'New messages', 'Offers'].map((t, i) => `<fieldset><legend>${t}</legend><label><input type="radio" name="n${i}"> Always</label><label><input type="radio" name="n${i}"> Never</label></fieldset>`).join('')}<button type="submit">Save changes</button></form>`,
  },
  {
    name: 'mail composer',
    html: `<nav><a href="/i">Inbox</a><a href="/s">Sent</a><a href="/d">Drafts</a></nav><h1>Inbox</h1><div><label>To <input name="to" type="email"></label><label>Subject <input name="subject"></label><div contenteditable="true" aria-label="Message body"></div><button type="button">Send</button><button type="button">Discard draft</button></div>`,
  },
  {
    name: 'pull request',
    html: `${nav}<h1>Mend the gate latch #41</h1><p>quill wants to merge 2 commits into main from gate</p><a href="/f">Files changed</a><a href="/c">Commits</a><article><p>Please review the change to the latch.</p></article><fieldset><legend>Review changes</legend><label><input type="radio" name="r"> Comment</label><label><input type="radio" name="r"> Approve</label><label><input type="radio" name="r"> Request changes</label></fieldset><textarea placeholder="Leave a comment"></textarea><button type="submit">Comment</button><button type="button">Merge pull request</button>${footer}`,
  },
  {
    name: 'chat app',
    html: `<aside><a href="/1">New chat</a><a href="/2">Hedge laying</a><a href="/3">Goat names</a><button>Search chats</button></aside><main><div data-message-author-role="user">Name a goat.</div><div data-message-author-role="assistant">Bramble would suit her.</div><div data-message-author-role="user">And a second?</div><div data-message-author-role="assistant">Thistle.</div><button aria-label="Copy"></button><button aria-label="Good response"></button><button aria-label="Bad response"></button><div contenteditable="true" aria-label="Ask anything"></div><button type="button" aria-label="Send">Send</button></main>`,
  },
  {
    name: 'article with comments',
    html: `${nav}<article><h1>How the mill was saved</h1><p>By A. Quill</p>${'<p>The mill had stood empty for years when the town began to talk of it again, and nobody could say who owned the wheel. </p>'.repeat(12)}</article><h2>Comments</h2><form><label>Name <input name="author"></label><label>E-mail <input type="email"></label><label>Comment <textarea name="comment"></textarea></label><button type="submit">Post comment</button></form><h3>Related stories</h3>${'<a href="/x">Another tale of the river</a> '.repeat(10)}${footer}`,
  },
  {
    name: 'dashboard',
    html: `${nav}<h1>Dashboard</h1><div><p>Hours this week</p><b>12</b></div><div><p>Tasks done</p><b>81</b></div><canvas></canvas><table><tr><th>Project</th><th>Hours</th></tr><tr><td>Orchard</td><td>4</td></tr></table><button>Export</button>${footer}`,
  },
  {
    name: 'project list',
    pageKind: 'queue',
    html: `${nav}<h1>Available projects</h1><input type="search" placeholder="Search projects">${['Orchard', 'Harbour', 'Mill', 'Quarry'].map((n) => `<div><h3>${n} evaluation</h3><p>Rate answers of a model. Pay $20.00/hr. 40 tasks.</p><button type="button">Start</button></div>`).join('')}${footer}`,
  },
  {
    name: 'queue of tasks',
    pageKind: 'queue',
    html: `${nav}<h1>Your tasks</h1><table><tr><th>Task</th><th>Reward</th><th></th></tr>${[1, 2, 3, 4, 5].map((n) => `<tr><td>Compare two answers, set ${n}</td><td>$0.50</td><td><a class="btn" href="/t/${n}">Preview</a> <button>Accept</button></td></tr>`).join('')}</table><p>Page 1 of 4</p>`,
  },
  {
    name: 'preview of a task that is not taken',
    html: `<h1>Compare two responses</h1><h2>Instructions</h2><p>In this task you will read two answers and choose the better one.</p><p>You must accept this task before you can answer.</p><h3>Response A</h3><p>Invented.</p><h3>Response B</h3><p>Invented too.</p><button type="button">Accept task</button>`,
  },
  {
    name: 'completion code',
    html: `<h1>Thank you for participating</h1><p>You have completed the study. Your completion code is</p><p><b>QX-41-BRAMBLE</b></p><button type="button">Copy code</button>`,
  },
  {
    name: 'empty queue',
    pageKind: 'queue',
    html: `${nav}<h1>Task queue</h1><p>There are no tasks available right now. We will tell you when there is nothing to do no more.</p><button type="button">Refresh</button>`,
  },
  {
    name: 'earnings',
    pageKind: 'earnings',
    html: `${nav}<h1>Earnings</h1><p>Paid so far $1,204.50</p><table><tr><th>Day</th><th>Amount</th></tr><tr><td>Monday</td><td>$41.20</td></tr></table><button type="button">Download</button>`,
  },
  {
    name: 'report time',
    pageKind: 'report-time',
    html: `${nav}<h1>Report your time</h1><form><label>Hours <input name="hours" type="number"></label><label>Minutes <input name="minutes" type="number"></label><label>Project <select><option>Orchard</option><option>Mill</option></select></label><button type="submit">Report time</button></form>`,
  },
  {
    name: 'product review form',
    html: `${nav}<h1>Garden shears, steel</h1><p>$24.00</p><button>Add to cart</button><h2>Write a review</h2><form><fieldset><legend>Your rating</legend>${[1, 2, 3, 4, 5].map((n) => `<label><input type="radio" name="stars" value="${n}"> ${n} stars</label>`).join('')}</fieldset><label>Review title <input name="title"></label><label>Your review <textarea></textarea></label><label>Nickname <input name="nickname"></label><button type="submit">Submit review</button></form><h2>Customers also bought</h2>${'<a href="/y">Another tool</a> '.repeat(12)}${footer}`,
  },
]
