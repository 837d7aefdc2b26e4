using Wangchun.Domain.Civility;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Making;

/// <summary>A municipal order received on 9 March 2026 and due on the 31st, in two lines for two units, with a report every week.</summary>
internal static class Orders
{
    public static OrderSheet Sheet { get; } = new()
    {
        Level = OrderLevel.Municipal,
        Issuer = "市文明办",
        DocumentNumber = "甬文明督〔2026〕12号",
        Year = 2026,
        ReceivedOn = By.Day("2026-03-09"),
        DueOn = By.Day("2026-03-31"),
        Title = "菜场周边占道经营",
        Text = "五江口菜场周边占道经营，围挡破损。",
        Cycle = FeedbackCycle.Weekly,
    };

    public static SupervisionOrder Registered(Func<OrderSheet, OrderSheet>? but = null) =>
        new SupervisionOrder(but is null ? Sheet : but(Sheet), Civil.Terms, Civil.Office).Saved();

    public static Person Leader()
    {
        var person = A.Person("方建国");
        person.Appoint(Role.StreetLeader, null, null, By.Day("2025-01-01"));
        return person.Saved();
    }

    public static SupervisionOrder In(OrderStatus status, Func<OrderSheet, OrderSheet>? but = null)
    {
        var order = Registered(but);
        order.AddLine(new LineSheet("清理占道", Civil.Unit("惠民市场"), [], By.Day("2026-03-30")), Civil.Terms, Civil.Office);
        order.AddLine(new LineSheet("整修围挡", Civil.Unit(), [], By.Day("2026-03-27")), Civil.Terms, Civil.Office);
        order.Saved();
        if (status == OrderStatus.Voided)
        {
            order.AskToVoid("登记重复", Civil.Office);
            order.Void(Civil.Leader);
        }

        if (status is OrderStatus.Registered or OrderStatus.Voided) return order;
        order.Approve(Leader(), Civil.Unit(), null, Civil.Terms, Civil.Leader);
        if (status == OrderStatus.Approved) return order.Saved();
        order.Assign(Civil.Terms, Civil.Office);
        if (status == OrderStatus.Assigned) return order.Saved();
        foreach (var line in order.Lines) line.To(LineStatus.Accepted);
        if (status == OrderStatus.InProgress) return order.Saved();
        order.DraftReply("两条都已办结。", Civil.Office);
        if (status == OrderStatus.FeedbackDrafted) return order.Saved();
        order.SignReply(Civil.Terms, Civil.Leader);
        if (status == OrderStatus.Closed) order.Close("来函销号", A.Paper, Civil.Office);
        if (status == OrderStatus.ReturnedBySuperior) order.ReturnBySuperior("照片看不清", By.Day("2026-04-10"), [order.Lines[0]], Civil.Terms, Civil.Office);
        return order.Saved();
    }

    /// <summary>The first line of an order that has gone out, in this state.</summary>
    public static SupervisionLine With(LineStatus status)
    {
        var line = In(OrderStatus.Assigned).Lines[0];
        line.To(status);
        Assert.Equal(status, line.Status);
        return line.Saved();
    }

    extension(SupervisionLine line)
    {
        public Domain.Casework.Act Own => Civil.For(line.LeadUnit);

        public void To(LineStatus status)
        {
            if (status == LineStatus.Assigned) return;
            line.Sign(Civil.Terms, line.Own);
            if (status == LineStatus.SignedFor) return;
            line.Begin(Civil.Terms, line.Own);
            if (status == LineStatus.Doing) return;
            line.Submit("已清理", LineResult.Completed, A.Photo, Civil.Terms, line.Own);
            if (status == LineStatus.Accepted) line.Accept(null, Civil.Office);
            if (status == LineStatus.Returned) line.Return("照片看不清", Civil.Terms, Civil.Office);
        }
    }
}
